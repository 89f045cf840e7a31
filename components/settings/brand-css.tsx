"use client"

import { useEffect, useState } from "react"
import type { BrandSectionProps } from "@/components/settings/brand-state"
import { cn } from "@/components/ui/class-names"
import { Field } from "@/components/ui/field"
import { controlStyles } from "@/components/ui/input"
import { Notice } from "@/components/ui/notice"
import { Section } from "@/components/ui/section"
import type { LeftOut } from "@/lib/brand/css"
import { hooks } from "@/lib/brand/css-hooks"

/** CSS of a team's own, and line by line what of it is not taken over. */
export function CssSection({ design, change, errors, readOnly }: BrandSectionProps) {
  const left = useLeftOut(design.css)
  return (
    <Section
      id="css"
      title="CSS"
      description="For those who want more. Looks only: nothing that loads, covers or hides something. The contrast of colours set here is yours to keep."
    >
      <div className="grid gap-4">
        <Field name="css" label="Your CSS" optional error={errors.css} disabled={readOnly}>
          <textarea
            id="brand-css"
            aria-label="Your CSS"
            rows={8}
            spellCheck={false}
            readOnly={readOnly}
            value={design.css}
            onChange={(event) => change("css", event.target.value)}
            placeholder={".headline { letter-spacing: -0.02em }"}
            className={cn(controlStyles, "px-2.5 py-2 font-mono")}
          />
        </Field>
        {left.length > 0 ? (
          <Notice tone="late">
            <p>Not taken over:</p>
            <ul className="mt-1 grid gap-1">
              {left.map(({ line, text, why }) => (
                <li key={`${line} ${text} ${why}`}>
                  Line {line}: <code className="mono-id break-all">{text}</code>. {why}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <details>
          <summary className="w-fit cursor-pointer rounded-sm font-medium text-link text-sm">
            Names that rules can begin with
          </summary>
          <dl className="mt-3 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {Object.entries(hooks).map(([hook, { says }]) => (
              <div key={hook} className="flex gap-2">
                <dt className="mono-id w-24 shrink-0">{hook}</dt>
                <dd className="text-muted-foreground">{says}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Section>
  )
}

function useLeftOut(css: string): LeftOut[] {
  const [left, setLeft] = useState<LeftOut[]>([])
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      if (css.trim() === "") return setLeft([])
      try {
        const { signal } = asking
        const answer = await fetch("/settings/brand/css", { method: "POST", body: css, signal })
        if (answer.ok && !answer.redirected) setLeft((await answer.json()) as LeftOut[])
      } catch {
        // Called off by newer typing, or offline: what was said last stays.
      }
    }, 400)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [css])
  return left
}
