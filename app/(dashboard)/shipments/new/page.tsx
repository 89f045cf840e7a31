import type { Metadata } from "next"
import Link from "next/link"
import { AddChoice } from "@/components/shipments/add-choice"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { buttonStyles } from "@/components/ui/button"
import { PageHeader } from "@/components/ui/section"
import { loadAddShipment } from "@/lib/shipments/loaders"

export const metadata: Metadata = { title: "Add shipment" }

export default async function AddShipmentPage() {
  const data = await loadAddShipment()
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-16 sm:px-6">
      <Breadcrumb items={[{ label: "Shipments", href: "/shipments" }, { label: "Add shipment" }]} />
      <PageHeader
        title="Add shipment"
        description="Only carrier and number are needed. Shipments that a source tells of come by themselves."
        actions={
          <Link href="/shipments/import" className={buttonStyles()}>
            Import a file
          </Link>
        }
      />
      <AddChoice {...data} />
    </div>
  )
}
