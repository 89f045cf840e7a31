import { PackageOpen, SearchX } from "lucide"
import Link from "next/link"
import { Button, buttonStyles } from "@/components/ui/button"
import { CopyableId } from "@/components/ui/copy-button"
import { EmptyState } from "@/components/ui/empty-state"

/** A team without shipments: the ways in which the first one comes. */
export function NoShipments({ webhookUrl }: { webhookUrl: string | null }) {
  const connect = (
    <Link
      href="/settings/sources"
      className={buttonStyles(webhookUrl ? {} : { variant: "primary" })}
    >
      {webhookUrl ? "See your sources" : "Connect a source"}
    </Link>
  )
  const add = (
    <Link href="/shipments/new" className={buttonStyles(webhookUrl ? { variant: "primary" } : {})}>
      Add a shipment
    </Link>
  )
  const bring = (
    <Link href="/shipments/import" className={buttonStyles()}>
      Import a file
    </Link>
  )
  return (
    <EmptyState
      icon={PackageOpen}
      title="No shipments yet"
      action={
        webhookUrl ? (
          <>
            {add} {bring} {connect}
          </>
        ) : (
          <>
            {connect} {add} {bring}
          </>
        )
      }
    >
      {webhookUrl ? (
        <>
          <p>
            Every parcel that your source tells of appears here by itself. Let it post its webhooks
            to this address, add a first number by hand, or import the ones you have.
          </p>
          <CopyableId value={webhookUrl} label="webhook address" className="mt-3 text-foreground" />
        </>
      ) : (
        <p>
          Connect a carrier or an aggregator, and every parcel that it tells of appears here by
          itself. A single number can be added by hand, and many come in a CSV or Excel file.
        </p>
      )}
    </EmptyState>
  )
}

interface NoMatchProps {
  text: string
  /** Filters are in force beside the text. */
  filtered: boolean
  onSearchAll: () => void
  /** Looks among the archived ones; null when that was done. */
  onSearchArchive: (() => void) | null
  onClear: () => void
}

/** Shipments there are, but none like this. */
export function NoMatch({ text, filtered, onSearchAll, onSearchArchive, onClear }: NoMatchProps) {
  if (!text) {
    return (
      <EmptyState
        icon={SearchX}
        title="No shipment is like this now"
        action={<Button onClick={onClear}>Show all shipments</Button>}
      >
        Nothing fits all the filters together.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={SearchX}
      title={`Nothing found for “${text}”`}
      action={
        <>
          {filtered ? <Button onClick={onSearchAll}>Search all shipments</Button> : null}
          {onSearchArchive ? <Button onClick={onSearchArchive}>Search the archive</Button> : null}
          <Button onClick={onClear}>Clear the search</Button>
        </>
      }
    >
      {filtered
        ? "It was only looked for among the shipments that the filters leave."
        : "Search takes a tracking number, an order number, a name or an address, or a piece of one."}
    </EmptyState>
  )
}
