"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { Select } from "@/components/ui/select"
import { assignAction } from "@/lib/shipments/actions"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface AssigneeProps {
  shipmentId: string
  assigneeId: string | null
  members: ShipmentData["members"]
}

const nobody = "nobody"

/** Which member looks after the shipment. */
export function Assignee({ shipmentId, assigneeId, members }: AssigneeProps) {
  const [shown, show] = useOptimistic(assigneeId)
  const [, start] = useTransition()
  const gone = shown !== null && !members.some(({ id }) => id === shown)
  function assign(userId: string | null) {
    if (userId === shown) return
    start(async () => {
      show(userId)
      const result = await assignAction(shipmentId, userId)
      if (!result.ok) toast.error(result.message)
    })
  }
  return (
    <Select
      aria-label="Looked after by"
      value={shown ?? nobody}
      onValueChange={(value) => assign(value === nobody ? null : value)}
      options={[
        { value: nobody, label: "Nobody" },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
        ...(gone ? [{ value: shown, label: "Somebody who left" }] : []),
      ]}
      className="h-7"
    />
  )
}
