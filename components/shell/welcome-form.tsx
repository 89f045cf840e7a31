"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { signIn } from "@/components/shell/sign-in"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "@/components/ui/password-input"
import type { ActionResult } from "@/lib/session/action"
import { createFirstTeamAction } from "@/lib/teams/actions"
import { slugFrom } from "@/lib/teams/slug"

/** The first account and the first team; `origin` is the host that public links begin with. */
export function WelcomeForm({ origin }: { origin: string }) {
  const router = useRouter()
  const [teamName, setTeamName] = useState("")
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const slug = ownSlug ?? slugFrom(teamName)

  async function submit(form: FormData): Promise<ActionResult> {
    form.set("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone)
    const made = await createFirstTeamAction(form)
    if (!made.ok) return made
    const failure = await signIn(String(form.get("email")).trim(), String(form.get("password")))
    router.replace(failure === null ? "/shipments" : "/sign-in")
    router.refresh()
    return made
  }

  return (
    <ActionForm action={submit} method="post">
      <Field name="name" label="Your name">
        <Input autoComplete="name" autoFocus required className="h-10" />
      </Field>
      <Field name="email" label="E-mail">
        <Input type="email" autoComplete="username" required className="h-10" />
      </Field>
      <Field name="password" label="Password" description="At least 10 characters.">
        <PasswordInput autoComplete="new-password" showStrength required className="h-10" />
      </Field>
      <hr className="my-1" />
      <Field name="teamName" label="Shop name">
        <Input
          autoComplete="organization"
          required
          className="h-10"
          value={teamName}
          onValueChange={setTeamName}
        />
      </Field>
      <Field
        name="slug"
        label="Public address"
        description={
          <>
            Tracking pages will be at{" "}
            <span className="block break-words text-foreground">
              {origin}/tracking/{slug || "your-shop"}/…
            </span>
          </>
        }
      >
        <Input
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          className="h-10"
          value={slug}
          onValueChange={setOwnSlug}
        />
      </Field>
      <SubmitButton size="lg">Create account</SubmitButton>
    </ActionForm>
  )
}
