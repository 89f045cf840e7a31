import { PackageOpen, SearchX } from "lucide-react"
import Link from "next/link"
import { Button, buttonStyles } from "@/components/ui/button"
import { CopyableId } from "@/components/ui/copy-button"
import { EmptyState } from "@/components/ui/empty-state"

/** A team without shipments: the three ways in which the first one comes. */
export function NoShipments({ webhookUrl }: { webhookUrl: string | null }) {
  return (
    <EmptyState
      icon={PackageOpen}
      title="No shipments yet"
      action={
        <>
          <Link href="/settings/sources" className={buttonStyles({ variant: "primary" })}>
            Connect a source
          </Link>
          <Link href="/shipments/new" className={buttonStyles()}>
            Add a shipment
          </Link>
        </>
      }
    >
      <p>
        Connect a carrier or an aggregator, and every parcel that it tells of appears here by
        itself. A single number can be added by hand.
      </p>
      {webhookUrl ? (
        <p className="mt-3">
          Already sending webhooks? Post them to
          <CopyableId
            value={webhookUrl}
            label="webhook address"
            className="mt-1 block text-foreground"
          />
        </p>
      ) : null}
    </EmptyState>
  )
}

/** Shipments there are, but none like this. */
export function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={text ? `Nothing found for “${text}”` : "No shipment is in this state"}
      action={<Button onClick={onClear}>Show all shipments</Button>}
    >
      {text
        ? "Search takes a tracking number, an order number, a name or an e-mail, or a piece of one."
        : "Other filters may have some."}
    </EmptyState>
  )
}
