import { byteSize } from "@/components/settings/byte-size"
import { PastTime } from "@/components/shipments/past-time"
import { CopyableId } from "@/components/ui/copy-button"

interface PayloadFactsProps {
  payload: {
    id: string
    channel: "webhook" | "poll"
    subject: string | null
    contentType: string | null
    bodySize: number
    attempts: number
    receivedAt: Date
    processedAt: Date | null
  }
}

/** How and when a payload came. */
export function PayloadFacts({ payload }: PayloadFactsProps) {
  const facts = [
    ["Received", <PastTime key="at" at={payload.receivedAt} />],
    ["Settled", payload.processedAt ? <PastTime key="at" at={payload.processedAt} /> : "Not yet"],
    ["Came as", payload.channel === "webhook" ? "A webhook" : "An answer to our question"],
    ["Asked for", payload.subject],
    ["Type", payload.contentType],
    ["Size", byteSize(payload.bodySize)],
    ["Tries", payload.attempts > 1 ? payload.attempts : null],
    ["Id", <CopyableId key="id" value={payload.id} label="payload id" />],
  ] as const
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm min-[24rem]:grid-cols-2 lg:grid-cols-3">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="min-w-0">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="break-words font-medium">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
