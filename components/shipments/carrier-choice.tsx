"use client"

import { cn } from "@/components/ui/class-names"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { CarrierCandidate } from "@/lib/carriers/detect"
import { carrierName, carriers } from "@/lib/tracking/carriers"

interface CarrierChoiceProps {
  value: string | null
  onValueChange: (carrier: string) => void
  /** Also in the list, when they are not among the usual. */
  candidates: readonly CarrierCandidate[]
}

/** The form's carrier, out of all. */
export function CarrierChoice({ value, onValueChange, candidates }: CarrierChoiceProps) {
  const extra = [...candidates.map(({ carrier }) => carrier), ...(value === null ? [] : [value])]
  return (
    <Field name="carrier" label="Carrier">
      <Select
        options={optionsWith(extra)}
        value={value}
        onValueChange={onValueChange}
        placeholder="Choose a carrier"
      />
    </Field>
  )
}

interface CarrierGuessesProps {
  candidates: readonly CarrierCandidate[]
  value: string | null
  onValueChange: (carrier: string) => void
  /** Said while there are none. */
  empty: string
}

const shown = 4

/** Who may carry the number, and why. Keeps its height, so that nothing moves while typing. */
export function CarrierGuesses({ candidates, value, onValueChange, empty }: CarrierGuessesProps) {
  const best = candidates.slice(0, shown)
  const chosen = best.find(({ carrier }) => carrier === value)
  return (
    <div className="grid min-h-24 content-start sm:min-h-19 gap-1.5 text-sm">
      {best.length > 0 ? (
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">Recognised from the number</legend>
          {best.map((candidate) => (
            <button
              key={candidate.carrier}
              type="button"
              aria-pressed={candidate.carrier === value}
              title={candidate.reasons.join("; ")}
              onClick={() => onValueChange(candidate.carrier)}
              className={cn(
                "h-7 rounded-full border border-input px-2.5 text-muted-foreground hover:bg-accent pointer-coarse:h-10",
                "focus-visible:outline-2 focus-visible:outline-ring/40",
                candidate.carrier === value && "bg-accent font-medium text-foreground",
              )}
            >
              {candidate.name}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p aria-live="polite" className="text-muted-foreground">
        {chosen ? reasonsOf(chosen) : best.length > 0 ? othersOf(best) : empty}
      </p>
    </div>
  )
}

function reasonsOf({ name, confidence, service, reasons }: CarrierCandidate): string {
  const tail = [...(service === null ? [] : [service]), ...reasons].join("; ")
  return `${words[confidence]} ${name}: ${tail}.`
}

const words: Record<CarrierCandidate["confidence"], string> = {
  certain: "This is",
  likely: "Probably",
  possible: "Perhaps",
  unlikely: "Hardly",
}

function othersOf([best]: readonly CarrierCandidate[]): string {
  return best ? `The number itself looks like ${best.name}.` : ""
}

/** All carriers to choose from, with those that are not among the usual. */
export function optionsWith(extra: readonly string[]) {
  const listed = new Set(carrierOptions.map(({ value }) => value))
  const more = [...new Set(extra)].filter((slug) => !listed.has(slug))
  return [...carrierOptions, ...more.map((value) => ({ value, label: carrierName(value) }))]
}

/** By name, each name once: several slugs mean the same carrier to a person. */
export const carrierOptions = [
  ...new Map(
    Object.entries(carriers)
      .toReversed()
      .map(([slug, { name }]) => [name, { value: slug, label: name }]),
  ).values(),
].sort((a, b) => a.label.localeCompare(b.label, "en"))
