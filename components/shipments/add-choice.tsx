"use client"

import { useState } from "react"
import { AddManyForm } from "@/components/shipments/add-many-form"
import { AddShipmentForm } from "@/components/shipments/add-shipment-form"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { AddShipmentData } from "@/lib/shipments/loaders"

/** One shipment with all that is known of it, or many numbers. */
export function AddChoice(data: AddShipmentData) {
  const [many, setMany] = useState(false)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <SegmentedControl
        aria-label="How many"
        options={[
          { value: "one", label: "One shipment" },
          { value: "many", label: "Paste many numbers" },
        ]}
        value={many ? "many" : "one"}
        onValueChange={(next) => setMany(next === "many")}
        className="w-full max-w-80"
      />
      {many ? <AddManyForm {...data} /> : <AddShipmentForm {...data} />}
    </div>
  )
}
