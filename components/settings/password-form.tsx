"use client"

import { signIn } from "@/components/shell/sign-in"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { PasswordInput } from "@/components/ui/password-input"
import type { ActionResult } from "@/lib/session/action"
import { changePasswordAction } from "@/lib/session/actions"

/** Changes one's own password. That ends every session, so this one is begun anew at once. */
export function PasswordForm({ email }: { email: string }) {
  async function change(form: FormData): Promise<ActionResult> {
    const result = await changePasswordAction(form)
    if (!result.ok) return result
    const failure = await signIn(email, String(form.get("password")))
    if (failure !== null) window.location.assign("/sign-in")
    return result
  }

  return (
    <ActionForm action={change} clear className="max-w-sm">
      {/* For password managers, which need to know whose password it is. */}
      <input type="text" hidden readOnly autoComplete="username" value={email} />
      <Field name="current" label="Current password">
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field name="password" label="New password" description="At least 10 characters.">
        <PasswordInput autoComplete="new-password" showStrength />
      </Field>
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </ActionForm>
  )
}
