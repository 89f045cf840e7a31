"use client"

import Link from "next/link"
import { useId, useState, useTransition } from "react"
import { toast } from "sonner"
import { AddLines, type LineProblem } from "@/components/shipments/add-lines"
import { ConnectionField } from "@/components/shipments/connection-field"
import { Button, buttonStyles } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { controlStyles } from "@/components/ui/input"
import { Notice } from "@/components/ui/notice"
import { addManyAction } from "@/lib/shipments/add-many/actions"
import { mostPasted, readPasted } from "@/lib/shipments/add-many/pasted-numbers"
import type { AddShipmentData } from "@/lib/shipments/loaders"

/** Many numbers at once: what can be added is, and the rest stays in the box with what is wrong. */
export function AddManyForm({ connections, history }: AddShipmentData) {
  const [text, setText] = useState("")
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [problems, setProblems] = useState<Record<string, LineProblem>>({})
  const asked = connections.find((connection) => connection.pollable)
  const [connectionId, setConnectionId] = useState(asked?.id ?? "")
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const box = useId()
  const hint = useId()

  const lines = readPasted(text, history).map((line) => {
    return { ...line, carrier: chosen[line.text] ?? line.carrier }
  })
  const tooMany = lines.length > mostPasted

  const add = () =>
    start(async () => {
      setFailure(null)
      try {
        const results = await addManyAction({ connectionId: connectionId || null, lines })
        const left = lines.filter((_, at) => results[at]?.problem !== null)
        setProblems(
          Object.fromEntries(
            lines.flatMap((line, at) => {
              const result = results[at]
              return result && result.problem !== null ? [[line.text, result]] : []
            }),
          ),
        )
        setText(left.map((line) => line.text).join("\n"))
        const added = lines.length - left.length
        if (added > 0)
          toast.success(added === 1 ? "1 shipment added." : `${added} shipments added.`)
      } catch {
        setFailure("The server could not be reached. Add them again: none is added twice.")
      }
    })

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {failure ? <Notice tone="trouble">{failure}</Notice> : null}
      <div className="grid gap-1.5">
        <label htmlFor={box} className="font-medium text-sm">
          Tracking numbers
        </label>
        <textarea
          id={box}
          aria-describedby={hint}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          placeholder={"1Z999AA10123456784\nPostNord CC4711 #10233"}
          className={cn(controlStyles, "resize-y px-2.5 py-1.5 font-mono")}
        />
        <p id={hint} className="text-muted-foreground text-sm">
          One a line, or carrier, number and order with spaces, tabs or commas between. Links of
          tracking pages work too. For more than {mostPasted},{" "}
          <Link href="/shipments/import" className="text-link underline underline-offset-2">
            import a file
          </Link>
          .
        </p>
      </div>
      {tooMany ? (
        <Notice tone="late">
          These are {lines.length} lines. Add at most {mostPasted} at once, or import them as a
          file.
        </Notice>
      ) : (
        <AddLines
          lines={lines}
          problems={problems}
          onCarrier={(line, carrier) => setChosen({ ...chosen, [line]: carrier })}
        />
      )}
      <ConnectionField
        description="The source that is asked about these numbers. Without one they wait for webhooks."
        connections={connections}
        value={connectionId}
        onChange={setConnectionId}
      />
      <div className="flex flex-col-reverse gap-2 sm:flex-row">
        <Button
          variant="primary"
          pending={pending}
          disabled={lines.length === 0 || tooMany}
          onClick={add}
        >
          {lines.length > 1 ? `Add ${lines.length} shipments` : "Add shipments"}
        </Button>
        <Link href="/shipments" className={buttonStyles({ variant: "ghost" })}>
          Back to the list
        </Link>
      </div>
    </div>
  )
}
