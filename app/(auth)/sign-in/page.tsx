import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Entrance } from "@/components/shell/entrance"
import { SignInForm } from "@/components/shell/sign-in-form"
import { safePath } from "@/lib/session/safe-path"
import { findMember, hasAnyUser } from "@/lib/session/session"

export const metadata: Metadata = { title: "Sign in" }

interface SignInProps {
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function SignIn({ searchParams }: SignInProps) {
  const { from } = await searchParams
  const to = safePath(typeof from === "string" ? from : undefined)
  if (await findMember()) redirect(to)
  if (!(await hasAnyUser())) redirect("/welcome")
  return (
    <Entrance title="Sign in to Porchlight">
      <SignInForm to={to} />
    </Entrance>
  )
}
