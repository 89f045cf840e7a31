import type { Metadata } from "next"
import Link from "next/link"
import { ConnectSource } from "@/components/settings/connect-source"
import { ConnectionList } from "@/components/settings/connection-list"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { buttonStyles } from "@/components/ui/button"
import { PageHeader, Section } from "@/components/ui/section"
import { loadConnections } from "@/lib/sources/connections/loaders"

export const metadata: Metadata = { title: "Sources" }

export default async function SourcesSettings() {
  const { connections, available, mayChange, operator } = await loadConnections()
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Sources"
        description="Where tracking data comes from: carriers and aggregators that you have an account with."
        actions={
          connections.length > 0 ? (
            <>
              <Link href="/settings/sources/codes" className={buttonStyles()}>
                Unknown codes
              </Link>
              <Link href="/settings/sources/payloads" className={buttonStyles()}>
                Received payloads
              </Link>
            </>
          ) : null
        }
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <ConnectionList connections={connections} />
      {mayChange ? (
        <Section
          title="Connect a source"
          description="You can connect several accounts of one."
          className="border-0 pt-2"
        >
          <ConnectSource available={available} />
        </Section>
      ) : null}
      {operator ? (
        <p className="text-muted-foreground text-sm">
          You run this installation:{" "}
          <Link
            href="/settings/sources/unknown"
            className="rounded-sm text-link underline-offset-4 hover:underline"
          >
            requests to unknown addresses
          </Link>
        </p>
      ) : null}
    </div>
  )
}
