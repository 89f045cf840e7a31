"use client"

import { useId, useState } from "react"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { importFileAction } from "@/lib/imports/actions"
import type { CheckReport, DoubleChoice } from "@/lib/imports/schema"

interface StartImportProps {
  fileTaskId: string
  checkTaskId: string
  report: CheckReport
}

/** What happens with doubles, and the word to begin. */
export function StartImport({ fileTaskId, checkTaskId, report }: StartImportProps) {
  const [doubles, setDoubles] = useState<DoubleChoice>("skip")
  const label = useId()
  const { good, repeated, existing } = report
  const made = good - repeated - existing
  const updating = doubles === "update" ? existing : 0
  return (
    <ActionForm
      action={() => importFileAction({ fileTaskId, checkTaskId, doubles })}
      className="justify-items-start gap-4"
    >
      <p className="text-pretty">
        <strong className="font-semibold">{counted(made, "new shipment")}</strong> can be made.{" "}
        {existing > 0
          ? `${counted(existing, "shipment")} of the file ${existing === 1 ? "is" : "are"} in your list already. `
          : ""}
        {repeated > 0
          ? `${counted(repeated, "row")} say${repeated === 1 ? "s" : ""} a number of the file again. `
          : ""}
        Nobody is mailed because of an import.
      </p>
      {existing + repeated > 0 ? (
        <div className="grid gap-1.5">
          <p id={label} className="font-medium text-sm">
            Shipments that are there already, and numbers that come twice
          </p>
          <SegmentedControl
            aria-label="Shipments that are there already, and numbers that come twice"
            options={[
              { value: "skip", label: "Skip" },
              { value: "update", label: "Update" },
            ]}
            value={doubles}
            onValueChange={setDoubles}
            className="max-w-60"
          />
          <p className="text-muted-foreground text-sm">{consequences[doubles]}</p>
        </div>
      ) : null}
      <SubmitButton disabled={made + updating === 0}>
        {updating > 0
          ? `Import ${made.toLocaleString("en")}, update ${updating.toLocaleString("en")}`
          : `Import ${counted(made, "shipment")}`}
      </SubmitButton>
    </ActionForm>
  )
}

const consequences: Record<DoubleChoice, string> = {
  skip: "What is there stays as it is. Of a number that comes twice, the first row counts.",
  update:
    "What the file says is written over what is there; empty cells change nothing. Of a number that comes twice, the last row counts.",
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`
}
