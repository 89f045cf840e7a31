import { ScanSearch } from "lucide"
import Link from "next/link"
import { MeaningDialog } from "@/components/settings/meaning-dialog"
import { RemoveMeaning } from "@/components/settings/remove-meaning"
import { StartReplay } from "@/components/settings/start-replay"
import { PastTime } from "@/components/shipments/past-time"
import { EmptyState } from "@/components/ui/empty-state"
import type { CodeLine } from "@/lib/inbox/codes/loaders"
import { detailWords } from "@/lib/shipments/detail-words"
import { carrierName } from "@/lib/tracking/carriers"

interface CodeListProps {
  codes: readonly CodeLine[]
  mayChange: boolean
}

/** Codes that a source's table does not know, most frequent first, and what the team says of them. */
export function CodeList({ codes, mayChange }: CodeListProps) {
  if (codes.length === 0) {
    return (
      <EmptyState icon={ScanSearch} title="Every code is known">
        A code that a carrier adds appears here, and never passes for movement until you say what it
        means.
      </EmptyState>
    )
  }
  return (
    <ul className="border-t text-sm">
      {codes.map((code) => (
        <CodeRow key={keyOf(code)} code={code} mayChange={mayChange} />
      ))}
    </ul>
  )
}

function keyOf({ source, carrier, carrierCode, words }: CodeLine) {
  return [source, carrier, carrierCode, words].join("/")
}

function CodeRow({ code, mayChange }: { code: CodeLine; mayChange: boolean }) {
  const { source, carrier, carrierCode, words, mapping, message, lastSeenAt, payloadId } = code
  const identity = { source, carrier, carrierCode, words }
  return (
    <li data-row className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-2.5">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p className="break-words">
          {carrierCode ? <code className="mono-id mr-2 font-medium">{carrierCode}</code> : null}
          {message || words}
        </p>
        <p className="text-muted-foreground">
          {carrierName(carrier)} by {code.sourceName} ·{" "}
          {code.count === 1 ? "once" : `${code.count} times`}
          {lastSeenAt ? (
            <>
              , last <PastTime at={lastSeenAt} />
            </>
          ) : null}
          {payloadId ? (
            <>
              {" · "}
              <Link
                href={`/settings/sources/payloads/${payloadId}`}
                className="rounded-sm text-link underline underline-offset-4"
              >
                Example
              </Link>
            </>
          ) : null}
        </p>
        {mapping ? <p>Means: {detailWords(mapping.detail)}</p> : null}
      </div>
      {mayChange ? (
        <div className="flex flex-wrap gap-2">
          {mapping ? (
            <>
              <StartReplay
                selection={{ code: identity }}
                label="Read earlier scans again"
                size="sm"
              />
              <RemoveMeaning mappingId={mapping.id} name={carrierCode || message || words} />
            </>
          ) : (
            <MeaningDialog code={identity} message={message} />
          )}
        </div>
      ) : null}
    </li>
  )
}
