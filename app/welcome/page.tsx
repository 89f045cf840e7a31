import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Entrance } from "@/components/shell/entrance"
import { WelcomeForm } from "@/components/shell/welcome-form"
import { env } from "@/lib/env"
import { hasAnyUser } from "@/lib/session/session"

export const metadata: Metadata = { title: "Welcome" }

/** Rendered per request: whether it exists depends on the database. */
export const dynamic = "force-dynamic"

export default async function Welcome() {
  if (await hasAnyUser()) redirect("/shipments")
  return (
    <Entrance
      title="Welcome to Porchlight"
      description="Two things to begin with: your account, and your shop. Everything can be changed later."
    >
      <WelcomeForm origin={new URL(env().APP_URL).host} />
    </Entrance>
  )
}
