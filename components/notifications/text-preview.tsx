"use client"

import { useState, useTransition } from "react"
import { toast } from "sonner"
import { PreviewFrame } from "@/components/settings/preview-frame"
import { PreviewFailure, type Scheme, SchemeChoice } from "@/components/settings/preview-parts"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Select } from "@/components/ui/select"
import { sendTestAction } from "@/lib/notifications/mail-texts/actions"
import type { TextEditorData } from "@/lib/notifications/mail-texts/loaders"
import type { PreviewedMail } from "@/lib/notifications/preview-mail"

interface TextPreviewProps {
  data: TextEditorData
  /** What the mail was asked for with, and what came of it. */
  question: { shipmentId: string | null }
  mail: PreviewedMail | null
  failed: boolean
  onParcel: (shipmentId: string | null) => void
}

type Shown = "desktop" | "phone" | "text"

/** The mail as its reader gets it, with the texts as they are typed. */
export function TextPreview({ data, question, mail, failed, onParcel }: TextPreviewProps) {
  const [shown, setShown] = useState<Shown>("phone")
  const [scheme, setScheme] = useState<Scheme>("light")
  const [sending, start] = useTransition()

  const unsaid = mail?.passedOver.find(({ key }) => !mail.faults[key])

  function sendTest() {
    start(async () => {
      const result = await sendTestAction(question)
      if (result.ok) toast.success(result.message ?? "Sent.")
      else toast.error(result.message)
    })
  }

  return (
    <section aria-label="Preview" className="grid min-w-0 gap-2 xl:sticky xl:top-6">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Parcel in the preview"
          className="w-auto min-w-44 flex-1"
          options={parcelOptions(data)}
          value={question.shipmentId ?? "sample"}
          onValueChange={(next) => onParcel(next === "sample" ? null : next)}
        />
        <SegmentedControl
          aria-label="Show the mail"
          value={shown}
          onValueChange={setShown}
          options={[
            { value: "phone", label: "Phone" },
            { value: "desktop", label: "Desktop" },
            { value: "text", label: "Plain text" },
          ]}
        />
        <SchemeChoice value={scheme} onChange={setScheme} />
        {data.mayChange ? (
          <Button onClick={sendTest} pending={sending} title={`To ${data.me}`}>
            Send a test to me
          </Button>
        ) : null}
      </div>
      <PreviewFailure failed={failed} />
      {unsaid ? (
        <Notice tone="late">
          A text can’t be said of this parcel, so ours stands there. {unsaid.why}
        </Notice>
      ) : null}
      {mail ? (
        <div className="min-w-0 rounded-md bg-muted px-3 py-2 text-sm">
          <p dir="auto" className="truncate text-muted-foreground">
            {mail.from}
          </p>
          <p dir="auto" className="truncate font-medium">
            {mail.subject}
          </p>
          <p dir="auto" className="truncate text-muted-foreground">
            {mail.preheader}
          </p>
        </div>
      ) : null}
      {mail && shown === "text" ? (
        <pre dir="auto" className="whitespace-pre-wrap break-words rounded-md border p-4 text-sm">
          {mail.text}
        </pre>
      ) : (
        <PreviewFrame
          title="Preview of the mail"
          html={mail ? inScheme(mail.html, scheme) : null}
          width={shown === "phone" ? 390 : 640}
        />
      )}
    </section>
  )
}

function parcelOptions({ parcels }: TextEditorData) {
  const own = parcels.map(({ id, trackingNumber, orderNumber }) => ({
    value: id,
    label: orderNumber ? `${orderNumber} · ${trackingNumber}` : trackingNumber,
  }))
  return [{ value: "sample", label: "An invented parcel" }, ...own]
}

/** A frame has the reader's own scheme; here the mail's rules for the dark are always or never in force. */
function inScheme(html: string, scheme: Scheme): string {
  const rule = scheme === "dark" ? "@media all" : "@media not all"
  return html.replaceAll("@media (prefers-color-scheme:dark)", rule)
}
