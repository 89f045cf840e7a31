import { PackageX } from "lucide"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"

export default function ShipmentNotFound() {
  return (
    <div className="pt-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={PackageX}
        title="There is no such shipment"
        action={
          <Link href="/shipments" className={buttonStyles()}>
            All shipments
          </Link>
        }
      >
        The link may be cut off, or it belongs to another team.
      </EmptyState>
    </div>
  )
}
