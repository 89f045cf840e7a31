"use client"

import { Plus, X } from "lucide"
import { type ReactNode, useState } from "react"
import { useFieldError } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Item = ShipmentData["shipment"]["items"][number]
type Entry = ShipmentData["shipment"]["metadata"][number]

/** What is inside the parcel, one line each. */
export function EditItems({ items }: { items: readonly Item[] }) {
  const rows = useRows(
    items.map(({ name, sku, quantity }) => ({ name, sku: sku ?? "", quantity: String(quantity) })),
  )
  return (
    <Rows name="items" rows={rows} empty={{ name: "", sku: "", quantity: "1" }} add="Add an item">
      {({ row, number, change }) => (
        <>
          <Input
            aria-label={`Item ${number}`}
            placeholder="What it is"
            value={row.name}
            dir="auto"
            onChange={(event) => change({ ...row, name: event.target.value })}
          />
          <Input
            aria-label={`SKU of item ${number}`}
            placeholder="SKU"
            value={row.sku}
            className="max-w-32"
            onChange={(event) => change({ ...row, sku: event.target.value })}
          />
          <Input
            aria-label={`Quantity of item ${number}`}
            inputMode="numeric"
            value={row.quantity}
            className="max-w-16"
            onChange={(event) => change({ ...row, quantity: event.target.value })}
          />
        </>
      )}
    </Rows>
  )
}

/** The shop's own fields, each with its key. */
export function EditEntries({ entries }: { entries: readonly Entry[] }) {
  const rows = useRows(entries)
  return (
    <Rows name="metadata" rows={rows} empty={{ key: "", value: "" }} add="Add a field">
      {({ row, number, change }) => (
        <>
          <Input
            aria-label={`Key of field ${number}`}
            placeholder="Key"
            value={row.key}
            className="max-w-48"
            onChange={(event) => change({ ...row, key: event.target.value })}
          />
          <Input
            aria-label={`Value of field ${number}`}
            placeholder="Value"
            value={row.value}
            dir="auto"
            onChange={(event) => change({ ...row, value: event.target.value })}
          />
        </>
      )}
    </Rows>
  )
}

/** Rows with a name each, so that taking one out does not mix the others up. */
function useRows<R extends object>(initial: readonly R[]) {
  const [rows, setRows] = useState(() => initial.map((row, id) => ({ id, row })))
  return {
    rows,
    add: (row: R) =>
      setRows((now) => [...now, { id: Math.max(-1, ...now.map(({ id }) => id)) + 1, row }]),
    change: (id: number, row: R) =>
      setRows((now) => now.map((one) => (one.id === id ? { id, row } : one))),
    remove: (id: number) => setRows((now) => now.filter((one) => one.id !== id)),
  }
}

interface RowsProps<R extends object> {
  name: string
  rows: ReturnType<typeof useRows<R>>
  empty: R
  add: string
  children: (line: { row: R; number: number; change: (row: R) => void }) => ReactNode
}

function Rows<R extends object>({ name, rows: state, empty, add, children }: RowsProps<R>) {
  const error = useFieldError(name)
  const { rows } = state
  return (
    <div className="grid gap-2 sm:col-span-2">
      <input type="hidden" name={name} value={JSON.stringify(rows.map(({ row }) => row))} />
      {rows.map(({ id, row }, index) => (
        <div key={id} className="flex items-center gap-2">
          {children({ row, number: index + 1, change: (next) => state.change(id, next) })}
          <RowButton label={`Take line ${index + 1} out`} onPress={() => state.remove(id)}>
            <Icon of={X} />
          </RowButton>
        </div>
      ))}
      {error ? (
        <p role="alert" className="text-sm text-tone-trouble">
          {error}
        </p>
      ) : null}
      <div>
        <RowButton onPress={() => state.add(empty)}>
          <Icon of={Plus} /> {add}
        </RowButton>
      </div>
    </div>
  )
}

interface RowButtonProps {
  label?: string
  onPress: () => void
  children: ReactNode
}

/** A changed number of rows is a change of the form too, which otherwise only typing is. */
function RowButton({ label, onPress, children }: RowButtonProps) {
  return (
    <Button
      variant="ghost"
      size={label ? "icon-sm" : "sm"}
      aria-label={label}
      onClick={(event) => {
        event.currentTarget.form?.dispatchEvent(new Event("input", { bubbles: true }))
        onPress()
      }}
    >
      {children}
    </Button>
  )
}
