"use client"

import type { BrandSectionProps } from "@/components/settings/brand-state"
import { BrandText } from "@/components/settings/brand-text"
import { Section } from "@/components/ui/section"
import { Select } from "@/components/ui/select"
import { stateLabels } from "@/lib/brand/state-labels"
import { textKeys, textOccasions } from "@/lib/brand/text-keys"
import type { MessageKey } from "@/lib/languages/catalogues"
import { type Language, languages } from "@/lib/languages/languages"
import type { Situation } from "@/lib/tracking-page/situation"

interface TextsSectionProps extends BrandSectionProps {
  state: Situation
  onState: (state: Situation) => void
  language: Language
  /** Our own texts of that language, by key. */
  ours: Readonly<Record<string, string>>
}

const stateOptions = Object.entries(stateLabels).map(([value, label]) => ({ value, label }))

/** A team's own words for a state of the parcel, in the language that the preview shows. */
export function TextsSection(props: TextsSectionProps) {
  const { state, language } = props
  const { headlines, next } = textKeys(state)
  return (
    <Section
      id="texts"
      title="Texts"
      description={`Your own words instead of ours, in ${languages[language].name}. Choose the parcel’s state here, and the language above the preview.`}
    >
      <div className="grid gap-6">
        <Select
          aria-label="State of the parcel"
          className="w-full sm:w-72"
          options={stateOptions}
          value={state}
          onValueChange={(chosen) => props.onState(chosen as Situation)}
        />
        {headlines.map((key) => (
          <OwnText key={key} {...props} message={key} label="Headline" />
        ))}
        {next.map((key) => (
          <OwnText key={key} {...props} message={key} label="What happens next" />
        ))}
      </div>
    </Section>
  )
}

function OwnText(props: TextsSectionProps & { message: MessageKey; label: string }) {
  const { design, change, language, message, ours } = props
  const texts = design.texts[language] ?? {}
  return (
    <BrandText
      label={
        <>
          {props.label}
          <span className="font-normal text-muted-foreground text-xs">
            {textOccasions[message] ?? ""}
          </span>
        </>
      }
      name={`texts.${language}.${message}`}
      value={texts[message] ?? ""}
      errors={props.errors}
      readOnly={props.readOnly}
      description={<span className="break-words">Ours: {ours[message]}</span>}
      onChange={(text) => {
        const { [message]: _, ...others } = texts
        const own = text === "" ? others : { ...others, [message]: text }
        const { [language]: __, ...rest } = design.texts
        change("texts", Object.keys(own).length > 0 ? { ...rest, [language]: own } : rest)
      }}
    />
  )
}
