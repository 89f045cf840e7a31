"use client"

import { useRouter } from "next/navigation"
import { signIn } from "@/components/shell/sign-in"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "@/components/ui/password-input"
import type { ActionResult } from "@/lib/session/action"

/** E-mail and password; `to` is where it leads. */
export function SignInForm({ to }: { to: string }) {
  const router = useRouter()

  async function submit(form: FormData): Promise<ActionResult> {
    const email = String(form.get("email")).trim()
    const password = String(form.get("password"))
    if (email === "") return missing("email", "Enter your e-mail address.")
    if (password === "") return missing("password", "Enter your password.")
    const failure = await signIn(email, password)
    if (failure !== null) return { ok: false, message: failure, fields: {} }
    router.replace(to)
    router.refresh()
    return { ok: true, message: null }
  }

  return (
    <ActionForm action={submit} method="post">
      <Field name="email" label="E-mail">
        <Input type="email" autoComplete="username" autoFocus required className="h-10" />
      </Field>
      <Field name="password" label="Password">
        <PasswordInput autoComplete="current-password" required className="h-10" />
      </Field>
      <SubmitButton size="lg">Sign in</SubmitButton>
    </ActionForm>
  )
}

function missing(field: string, message: string): ActionResult {
  return { ok: false, message, fields: { [field]: message } }
}
