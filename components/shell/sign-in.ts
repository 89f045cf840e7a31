"use client"

import { signIn as start } from "next-auth/react"

/** Signs in; null when it went well, otherwise the sentence that says why not. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = await start("credentials", { email, password, redirect: false })
  if (!answer?.error) return null
  // The only sentences that the server sends; everything else is one answer, whoever exists.
  if (answer.error.startsWith("Too many tries")) return answer.error
  if (answer.error === "CredentialsSignin") return "E-mail or password is wrong."
  return "Signing in did not work. Try again; if it stays so, see the server’s log."
}
