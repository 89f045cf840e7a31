"use client"

import { useState } from "react"
import { byteSize } from "@/components/settings/byte-size"
import { CopyButton } from "@/components/ui/copy-button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { ReadableBody } from "@/lib/inbox/readable-body"

/** A payload's body as text, with JSON's structure made visible, or exactly as it came. */
export function PayloadBody({ body }: { body: ReadableBody }) {
  const [form, setForm] = useState<"pretty" | "raw">("pretty")
  const text = form === "pretty" ? (body.pretty ?? body.text) : body.text
  if (body.text === "") return <p className="text-muted-foreground text-sm">It had no body.</p>
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between gap-2">
        {body.pretty === null ? (
          <span className="text-muted-foreground text-sm">As it came</span>
        ) : (
          <SegmentedControl
            aria-label="Show the body"
            value={form}
            onValueChange={setForm}
            options={[
              { value: "pretty", label: "Formatted" },
              { value: "raw", label: "As it came" },
            ]}
          />
        )}
        <CopyButton value={body.text} label="body" />
      </div>
      <section
        aria-label="Body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach
        tabIndex={0}
        className="max-h-160 overflow-auto rounded-md bg-muted"
      >
        <pre className="w-fit min-w-full whitespace-pre-wrap break-all p-3 text-xs">{text}</pre>
      </section>
      {body.leftOut > 0 ? (
        <p className="text-muted-foreground text-sm">
          {byteSize(body.leftOut)} more are not shown here.
        </p>
      ) : null}
    </div>
  )
}
