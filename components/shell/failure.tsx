"use client"

import { useEffect } from "react"
import { Button } from "@/components/ui/button"

interface FailureProps {
  error: Error & { digest?: string }
  retry: () => void
  /** What could not be shown, such as "The list of payloads". */
  what?: string
}

/** A page or a part of one that failed: what to do, and the reference that stands in the log. */
export function Failure({ error, retry, what = "This page" }: FailureProps) {
  useEffect(() => console.error(error), [error])
  return (
    <div role="alert" className="grid justify-items-center gap-1 px-6 py-20 text-center">
      <p className="font-semibold text-lg">{what} could not be loaded</p>
      <p className="max-w-md text-pretty text-muted-foreground">
        Nothing was changed. Try again; if it keeps failing, the server’s log says why
        {error.digest ? (
          <>
            {" "}
            under <span className="mono-id select-all">{error.digest}</span>
          </>
        ) : null}
        .
      </p>
      <Button className="mt-4" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
