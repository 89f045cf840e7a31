"use client"

import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { toast } from "sonner"
import { TextField } from "@/components/notifications/text-field"
import { TextPreview } from "@/components/notifications/text-preview"
import { usePreview } from "@/components/settings/use-preview"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { languages } from "@/lib/languages/languages"
import { triggerLabels } from "@/lib/notifications/labels"
import { saveTextsAction } from "@/lib/notifications/mail-texts/actions"
import type { TextEditorData } from "@/lib/notifications/mail-texts/loaders"
import type { PreviewedMail } from "@/lib/notifications/preview-mail"
import { triggers } from "@/lib/notifications/schema"

/** A mail's own texts in one language, beside the mail that they make. */
export function TextEditor({ data }: { data: TextEditorData }) {
  const { trigger, language, fields } = data
  const kept = Object.fromEntries(fields.map(({ key, own }) => [key, own]))
  const [texts, setTexts] = useState<Record<string, string>>(kept)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [shipmentId, setShipmentId] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const question = { trigger, language, texts, shipmentId }
  const { answer: mail, failed } = usePreview(previewAddress, question, readMail)
  const dirty = fields.some(({ key }) => (texts[key] ?? "") !== (kept[key] ?? ""))

  function save() {
    start(async () => {
      const result = await saveTextsAction({ trigger, language, texts })
      setErrors(result.ok ? {} : fieldErrors(result.fields))
      if (result.ok) toast.success(result.message ?? "Saved.")
      else toast.error(result.message)
    })
  }

  return (
    <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="grid gap-5">
        <Choices data={data} dirty={dirty} />
        {fields.map((field) => (
          <TextField
            key={field.key}
            field={field}
            tag={languages[language].tag}
            direction={languages[language].direction}
            value={texts[field.key] ?? ""}
            error={errors[field.key] ?? mail?.faults[field.key]}
            readOnly={!data.mayChange}
            onChange={(text) => {
              setTexts((before) => ({ ...before, [field.key]: text }))
              setErrors(({ [field.key]: _, ...others }) => others)
            }}
          />
        ))}
        {data.mayChange ? (
          <div className="flex flex-wrap items-center gap-2">
            <Button variant="primary" onClick={save} pending={pending} disabled={!dirty}>
              Save
            </Button>
            {dirty ? (
              <Button variant="ghost" onClick={() => setTexts(kept)}>
                Discard changes
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <TextPreview
        data={data}
        question={question}
        mail={mail}
        failed={failed}
        onParcel={setShipmentId}
      />
    </div>
  )
}

const previewAddress = "/settings/notifications/texts/preview"

const readMail = async (answer: Response) => (await answer.json()) as PreviewedMail

/** Which mail, in which language: kept in the address. */
function Choices({ data, dirty }: { data: TextEditorData; dirty: boolean }) {
  const router = useRouter()
  const { trigger, language } = data
  const go = (mail: string, spoken: string) => {
    if (dirty && !window.confirm("Leave without saving these texts?")) return
    router.push(`/settings/notifications/texts?mail=${mail}&language=${spoken}`)
  }
  return (
    <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_10rem]">
      <Select
        aria-label="Mail"
        options={triggers.map((value) => ({ value, label: triggerLabels[value].name }))}
        value={trigger}
        onValueChange={(next) => go(next, language)}
      />
      <Select
        aria-label="Language"
        options={data.offered.map((value) => ({ value, label: languages[value].name }))}
        value={language}
        onValueChange={(next) => go(trigger, next)}
      />
    </div>
  )
}

/** A form's errors name the path `texts.<key>`; the key has dots of its own. */
function fieldErrors(fields: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(fields)
  return Object.fromEntries(entries.map(([path, why]) => [path.replace(/^texts\./, ""), why]))
}
