"use client"

import { useState } from "react"
import { SegmentedControl } from "@/components/ui/segmented-control"

interface MailBodiesProps {
  html: string
  text: string
  subject: string
}

/**
 * A mail as its recipient sees it. The frame runs no scripts and belongs to no origin, so that nothing
 * in a mail can reach the workspace; links open in a tab of their own.
 */
export function MailBodies({ html, text, subject }: MailBodiesProps) {
  const [part, setPart] = useState<"html" | "narrow" | "text">("html")
  return (
    <div className="grid gap-2">
      <SegmentedControl
        aria-label="Show the mail"
        className="w-fit"
        value={part}
        onValueChange={setPart}
        options={[
          { value: "html", label: "Mail" },
          { value: "narrow", label: "On a phone" },
          { value: "text", label: "Plain text" },
        ]}
      />
      {part === "text" ? (
        <pre className="whitespace-pre-wrap break-words rounded-md bg-muted p-4 text-sm">
          {text}
        </pre>
      ) : (
        <iframe
          title={`Mail: ${subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={withLinksOutside(html)}
          className={`h-[46rem] w-full rounded-md border bg-white ${part === "narrow" ? "max-w-[390px]" : ""}`}
        />
      )}
    </div>
  )
}

/** After the head's start, so that the doctype stays first and the mail keeps its standards mode. */
function withLinksOutside(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`)
}
