import { SearchX } from "lucide"
import type { Metadata } from "next"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { RelativeTime } from "@/components/ui/relative-time"
import { PageHeader } from "@/components/ui/section"
import { loadUnknownRequests } from "@/lib/inbox/loaders"

export const metadata: Metadata = { title: "Requests to unknown addresses" }

export default async function UnknownRequests() {
  const requests = await loadUnknownRequests()
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Sources", href: "/settings/sources" }, { label: "Unknown addresses" }]}
        />
        <PageHeader
          title="Requests to unknown addresses"
          description="Posts to webhook addresses that no team owns: a mistyped or replaced address, or someone trying. Only you, who run this installation, see them; the newest 100 are shown."
        />
      </div>
      {requests.length === 0 ? (
        <EmptyState icon={SearchX} title="None so far">
          If a source says that it sends and nothing arrives, look here for a mistyped address.
        </EmptyState>
      ) : (
        <ul className="border-t text-sm">
          {requests.map(({ id, source, reason, bodySize, receivedAt, text }) => (
            <li key={id} className="border-b py-2">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{source}</span>
                <span className="min-w-0 flex-1 basis-48 text-muted-foreground">{reason}</span>
                <span className="text-muted-foreground tabular-nums">{bodySize} bytes</span>
                <RelativeTime at={receivedAt} className="text-muted-foreground" />
              </div>
              {text ? (
                <details className="mt-1">
                  <summary className="w-fit cursor-pointer rounded-sm text-link">Body</summary>
                  <pre className="mt-2 max-h-60 overflow-auto whitespace-pre-wrap break-all rounded-md bg-muted p-3 text-xs">
                    {text}
                  </pre>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
