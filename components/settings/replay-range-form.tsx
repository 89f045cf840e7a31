"use client"

import { useDeferredValue, useEffect, useState } from "react"
import { fateLabels } from "@/components/settings/fate-badge"
import { countWords } from "@/components/tasks/task-words"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { countRangeAction, planRangeAction } from "@/lib/inbox/actions"
import { replayableFates } from "@/lib/inbox/schema"

interface ReplayRangeFormProps {
  connections: readonly { id: string; name: string }[]
  /** Those that the connections are of. */
  sources: readonly { key: string; name: string }[]
  fate: string
  connectionId: string
  numbers: string
}

/** Which payloads to process again, with their number before anything is tried. */
export function ReplayRangeForm({ connections, sources, ...initial }: ReplayRangeFormProps) {
  const [range, setRange] = useState({ ...initial, source: "", from: "", before: "" })
  const asked = useDeferredValue(rangeOf(range))
  const count = useCount(asked)
  const change = (part: Partial<typeof range>) => setRange({ ...range, ...part })
  return (
    <ActionForm action={() => planRangeAction(rangeOf(range))} className="max-w-2xl">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="source" label="Source">
          <Select
            value={range.source}
            onValueChange={(source) => change({ source })}
            options={[
              { value: "", label: "Any source" },
              ...sources.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        </Field>
        <Field name="connectionId" label="Connection">
          <Select
            value={range.connectionId}
            onValueChange={(connectionId) => change({ connectionId })}
            options={[
              { value: "", label: "Any connection" },
              ...connections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <Field name="receivedFrom" label="Received from" optional>
          <Input
            type="datetime-local"
            value={range.from}
            onValueChange={(from) => change({ from })}
          />
        </Field>
        <Field name="receivedBefore" label="Received before" optional>
          <Input
            type="datetime-local"
            value={range.before}
            onValueChange={(before) => change({ before })}
          />
        </Field>
        <Field
          name="fate"
          label="Fate"
          description="Refused payloads are not proven to come from the source, and are never read."
        >
          <Select
            value={range.fate}
            onValueChange={(fate) => change({ fate })}
            options={[
              { value: "", label: "Any fate" },
              ...replayableFates.map((fate) => ({ value: fate, label: fateLabels[fate] })),
            ]}
          />
        </Field>
        <Field
          name="numbers"
          label="Tracking numbers"
          optional
          description="One a line, or with commas between."
        >
          <textarea
            id="numbers"
            rows={3}
            spellCheck={false}
            value={range.numbers}
            onChange={(event) => change({ numbers: event.target.value })}
            aria-label="Tracking numbers"
            className="min-h-16 w-full rounded-md border border-input bg-background px-3 py-1.5 font-mono text-sm shadow-control"
          />
        </Field>
      </div>
      <p aria-live="polite" className="min-h-5 text-sm tabular-nums">
        {count}
      </p>
      <div>
        <SubmitButton>See what would change</SubmitButton>
      </div>
    </ActionForm>
  )
}

interface Chosen {
  source: string
  connectionId: string
  fate: string
  numbers: string
  from: string
  before: string
}

type Range = Parameters<typeof countRangeAction>[0]

/** Times are typed on the browser's own clock. */
function rangeOf({ from, before, source, connectionId, fate, numbers }: Chosen): Range {
  const known = replayableFates.find((one) => one === fate)
  return {
    source,
    connectionId,
    numbers,
    fate: known ?? "",
    receivedFrom: instant(from),
    receivedBefore: instant(before),
  }
}

function instant(local: string): string {
  const at = new Date(local)
  return local === "" || Number.isNaN(at.getTime()) ? "" : at.toISOString()
}

const waitMs = 300

/** How many payloads a range has, in words; counted when it has stood still for a moment. */
function useCount(range: Range): string {
  const [words, setWords] = useState("Counting.")
  const key = JSON.stringify(range)
  useEffect(() => {
    let stale = false
    const timer = setTimeout(async () => {
      const { result, count } = await countRangeAction(JSON.parse(key))
      if (stale) return
      if (!result.ok) return setWords(result.message)
      setWords(count === 1 ? "1 payload." : `${countWords(count ?? 0)} payloads.`)
    }, waitMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [key])
  return words
}
