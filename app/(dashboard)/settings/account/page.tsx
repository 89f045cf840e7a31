import type { Metadata } from "next"
import { PasswordForm } from "@/components/settings/password-form"
import { PageHeader, Section } from "@/components/ui/section"
import { loadAccount } from "@/lib/teams/loaders"

export const metadata: Metadata = { title: "Account" }

export default async function AccountSettings() {
  const { name, email } = await loadAccount()
  return (
    <div className="grid gap-8">
      <PageHeader title="Account" description={`${name}, ${email}`} />
      <Section title="Password" description="Changing it signs out every other device.">
        <PasswordForm email={email} />
      </Section>
    </div>
  )
}
