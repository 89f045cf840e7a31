"use client"

import { PlugZap } from "lucide"
import { useState, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import { testConnectionAction } from "@/lib/sources/connections/actions"
import type { ConnectionTest as Result } from "@/lib/sources/connections/test-connection"

/** A button that asks the source whether the credentials work, and what it said. */
export function ConnectionTest({ connectionId }: { connectionId: string }) {
  const [result, setResult] = useState<Result | null>(null)
  const [pending, start] = useTransition()

  function run() {
    setResult(null)
    start(async () => {
      const answer = await testConnectionAction(connectionId)
      if (answer.test) setResult(answer.test)
      else if (!answer.ok) setResult({ outcome: "failed", message: answer.message })
    })
  }

  return (
    <div className="grid max-w-xl gap-3">
      <div>
        <Button onClick={run} pending={pending}>
          <Icon of={PlugZap} /> Test connection
        </Button>
      </div>
      <TestOutcome result={result} />
    </div>
  )
}

const tones = { worked: "done", failed: "trouble", untested: "neutral" } as const
const verdicts = { worked: "The test worked.", failed: "The test failed.", untested: "" } as const

/** Told when it comes, to those who cannot see it too. */
export function TestOutcome({ result }: { result: Result | null }) {
  return (
    <div aria-live="polite">
      {result ? (
        <Notice tone={tones[result.outcome]}>
          {verdicts[result.outcome]} {result.message}
        </Notice>
      ) : null}
    </div>
  )
}
