"use client"

import { useRouter } from "next/navigation"
import { useId, useState } from "react"
import { ColumnRow } from "@/components/imports/column-row"
import { DateOrderChoice } from "@/components/imports/date-order-choice"
import { carrierOptions } from "@/components/shipments/carrier-choice"
import { ConnectionField } from "@/components/shipments/connection-field"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table"
import { checkFileAction } from "@/lib/imports/actions"
import type { DateOrder } from "@/lib/imports/dates"
import type { ColumnUse } from "@/lib/imports/fields"
import type { ColumnsData } from "@/lib/imports/loaders"

/** What each column of a file is, as guessed until a person corrects it; and what no column can say. */
export function ColumnsForm({ data, rows }: { data: ColumnsData; rows: number }) {
  const { fileTaskId, headerLine, columns, settings, connections } = data
  const router = useRouter()
  const headerBox = useId()
  const [uses, setUses] = useState<ColumnUse[]>(columns.map(({ use }) => use))
  const [order, setOrder] = useState<DateOrder | null>(settings?.dateOrder ?? null)
  const [carrier, setCarrier] = useState(settings?.carrier ?? "")
  const followed = settings ? settings.connectionId : connections.find((one) => one.pollable)?.id
  const [connectionId, setConnectionId] = useState(followed ?? "")

  const dated = columns[uses.indexOf("promisedAt")]
  const unclear = dated?.unclear ?? null
  const numbered = uses.includes("trackingNumber")

  function use(at: number, next: ColumnUse) {
    // A field comes from one column: it moves there from the one that had it.
    const free = (one: ColumnUse) => one === next && next !== "keep" && next !== "leave"
    setUses(uses.map((one, column) => (column === at ? next : free(one) ? "leave" : one)))
  }

  const check = () =>
    checkFileAction({
      fileTaskId,
      headerLine,
      columns: uses,
      names: columns.map(({ name }) => name),
      dateOrder: dated?.dateOrder ?? order,
      carrier: carrier || null,
      connectionId: connectionId || null,
    })

  return (
    <ActionForm
      className="grid-cols-[minmax(0,1fr)]"
      action={check}
      onSuccess={() => router.push(`/shipments/import/${fileTaskId}`)}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
        <p className="text-muted-foreground">
          {rows.toLocaleString("en")} {rows === 1 ? "line" : "lines"}. Say what each column is; what
          was recognised is chosen.
        </p>
        <label htmlFor={headerBox} className="flex items-center gap-2">
          <Checkbox
            id={headerBox}
            checked={headerLine > 0}
            onCheckedChange={(named) => {
              router.replace(`/shipments/import/${fileTaskId}?step=columns&names=${named ? 1 : 0}`)
            }}
          />
          {headerLine > 1 ? `Line ${headerLine} has` : "The first line has"} the columns' names
        </label>
      </div>
      <Table aria-label="Columns of the file" className="max-sm:block [&_thead]:max-sm:sr-only">
        <TableHead>
          <tr>
            <TableHeader>Column</TableHeader>
            <TableHeader>In the first rows</TableHeader>
            <TableHeader className="w-64">Becomes</TableHeader>
          </tr>
        </TableHead>
        <TableBody className="max-sm:block">
          {columns.map((column, at) => (
            <ColumnRow
              key={column.name}
              name={column.name}
              samples={column.samples}
              use={uses[at] ?? "leave"}
              onUse={(next) => use(at, next)}
            />
          ))}
        </TableBody>
      </Table>
      {numbered ? null : (
        <Notice tone="late">Choose the column that has the tracking number.</Notice>
      )}
      {unclear === null ? null : (
        <DateOrderChoice example={unclear} value={order} onValueChange={setOrder} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="carrier"
          label="Carrier"
          description="For rows that name none and whose number does not tell."
        >
          <Select
            options={[{ value: "", label: "Leave such rows out" }, ...carrierOptions]}
            value={carrier}
            onValueChange={setCarrier}
          />
        </Field>
        <ConnectionField
          description="The source that is asked about what is imported."
          connections={connections}
          value={connectionId}
          onChange={setConnectionId}
        />
      </div>
      <div>
        <SubmitButton disabled={!numbered || (unclear !== null && order === null)}>
          Check the rows
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
