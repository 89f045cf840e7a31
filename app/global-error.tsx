"use client"

import "./globals.css"
import { Failure } from "@/components/shell/failure"

/** Stands in for the root layout itself. */
export default function GlobalError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Porchlight</title>
        <main className="grid min-h-dvh place-items-center">
          <Failure error={props.error} retry={props.retry} />
        </main>
      </body>
    </html>
  )
}
