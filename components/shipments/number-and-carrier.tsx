"use client"

import { useState } from "react"
import { CarrierChoice, CarrierGuesses } from "@/components/shipments/carrier-choice"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { detectCarriers } from "@/lib/carriers/detect"
import { readNumber } from "@/lib/carriers/read-number"
import type { CarrierUse } from "@/lib/carriers/shape"

/** A number, and its carrier as recognised until a person chooses one. */
export function NumberAndCarrier({ history }: { history: readonly CarrierUse[] }) {
  const [text, setText] = useState("")
  const [chosen, setChosen] = useState<string | null>(null)
  const candidates = detectCarriers(text, { history })
  const guess = candidates.find(({ confidence }) => confidence !== "unlikely")?.carrier ?? null
  const carrier = chosen ?? guess
  return (
    <div className="grid gap-3">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="trackingNumber" label="Tracking number">
          <Input
            value={isAddress(text) ? (readNumber(text).number ?? text) : text}
            onValueChange={setText}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono"
            placeholder="1Z 999 AA1 01 2345 6784"
          />
        </Field>
        <CarrierChoice value={carrier} onValueChange={setChosen} candidates={candidates} />
      </div>
      <CarrierGuesses
        candidates={candidates}
        value={carrier}
        onValueChange={setChosen}
        empty={
          text.trim().length < 8
            ? "Type or paste the number, or the link of a tracking page: the carrier is recognised from it."
            : "No carrier is recognised from this number. Choose it from the list."
        }
      />
    </div>
  )
}

function isAddress(text: string): boolean {
  return /^\s*(https?:\/\/|www\.)/i.test(text)
}
