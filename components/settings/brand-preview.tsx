"use client"

import { useState } from "react"
import { PreviewFrame } from "@/components/settings/preview-frame"
import { PreviewFailure, type Scheme, SchemeChoice } from "@/components/settings/preview-parts"
import { usePreview } from "@/components/settings/use-preview"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Select } from "@/components/ui/select"
import type { BrandDesign } from "@/lib/brand/schema"
import { stateLabels } from "@/lib/brand/state-labels"
import { type Language, languages } from "@/lib/languages/languages"
import type { Situation } from "@/lib/tracking-page/situation"

interface BrandPreviewProps {
  design: BrandDesign
  state: Situation
  onState: (state: Situation) => void
  language: Language
  onLanguage: (language: Language) => void
  /** Those that pages are offered in. */
  offered: readonly Language[]
}

const stateOptions = Object.entries(stateLabels).map(([value, label]) => ({ value, label }))

const widths = { phone: 390, desktop: 1100 } as const

/** The recipient's page as it will be, on any screen and at any point of its way. */
export function BrandPreview(props: BrandPreviewProps) {
  const [screen, setScreen] = useState<keyof typeof widths>("phone")
  const [scheme, setScheme] = useState<Scheme>("light")
  const { design, state, language } = props
  const question = { design, state, language, scheme }
  const { answer: html, failed } = usePreview(address, question, text)
  return (
    <section aria-label="Preview" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Parcel in the preview"
          className="w-auto min-w-44 flex-1"
          options={stateOptions}
          value={state}
          onValueChange={(next) => props.onState(next as Situation)}
        />
        {props.offered.length > 1 ? (
          <Select
            aria-label="Language of the preview"
            className="w-36"
            options={props.offered.map((code) => ({ value: code, label: languages[code].name }))}
            value={language}
            onValueChange={(next) => props.onLanguage(next as Language)}
          />
        ) : null}
        <SegmentedControl
          aria-label="Screen"
          value={screen}
          onValueChange={setScreen}
          options={[
            { value: "phone", label: "Phone" },
            { value: "desktop", label: "Desktop" },
          ]}
        />
        <SchemeChoice value={scheme} onChange={setScheme} />
      </div>
      <PreviewFailure failed={failed} />
      <PreviewFrame title="Preview of the tracking page" html={html} width={widths[screen]} />
    </section>
  )
}

const address = "/settings/brand/preview"

const text = (answer: Response) => answer.text()
