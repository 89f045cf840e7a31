"use client"

import { Search } from "lucide-react"
import { useRouter } from "next/navigation"
import { type RefObject, useEffect, useRef, useState, useTransition } from "react"
import { logHref } from "@/components/notifications/log-address"
import { Button } from "@/components/ui/button"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import { type LogFilter, logOutcomes } from "@/lib/notifications/log/schema"
import { reasons, triggers } from "@/lib/notifications/schema"

interface LogFilterBarProps {
  filter: LogFilter
  search: RefObject<HTMLInputElement | null>
}

const any = "any"
const typingMs = 250

/** Which decisions the log shows; the choice stands in the address. */
export function LogFilterBar({ filter, search }: LogFilterBarProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [text, setText] = useState(filter.q ?? "")
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function show(change: Partial<LogFilter>) {
    clearTimeout(timer.current)
    const q = text.trim() || undefined
    start(() => router.replace(logHref({ ...filter, q, ...change, after: undefined })))
  }

  function type(next: string) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show({ q: next.trim() || undefined }), typingMs)
  }

  const { trigger, outcome, reason, from, until } = filter
  const narrowed = filter.q || trigger || outcome || reason || from || until
  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="relative w-full sm:w-64">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
        />
        <Input
          ref={search}
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          aria-label="Search notifications"
          aria-keyshortcuts="/"
          placeholder="Address, number or order"
          value={text}
          onValueChange={type}
          className="pl-8"
        />
      </search>
      <Select
        aria-label="Mail"
        value={trigger ?? any}
        onValueChange={(next) => show({ trigger: triggers.find((one) => one === next) })}
        options={[
          { value: any, label: "Any mail" },
          ...triggers.map((value) => ({ value, label: triggerLabels[value].name })),
        ]}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
      />
      <Select
        aria-label="Outcome"
        value={outcome ?? any}
        onValueChange={(next) => show({ outcome: logOutcomes.find((one) => one === next) })}
        options={[
          { value: any, label: "Any outcome" },
          ...logOutcomes.map((value) => ({ value, label: outcomeWords[value] })),
        ]}
        className="w-36 max-sm:w-[calc(50%-0.25rem)]"
      />
      <Select
        aria-label="Reason"
        value={reason ?? any}
        onValueChange={(next) => show({ reason: reasons.find((one) => one === next) })}
        options={[
          { value: any, label: "Any reason" },
          ...reasons.map((value) => ({ value, label: reasonLabels[value].name })),
        ]}
        className="w-44 max-sm:w-full"
      />
      <div className="flex items-center gap-1.5 text-muted-foreground text-sm max-sm:w-full">
        <Input
          type="date"
          aria-label="From day"
          value={from ?? ""}
          onValueChange={(day: string) => show({ from: day || undefined })}
          className="w-36 max-sm:w-auto max-sm:flex-1"
        />
        to
        <Input
          type="date"
          aria-label="Until day"
          value={until ?? ""}
          onValueChange={(day: string) => show({ until: day || undefined })}
          className="w-36 max-sm:w-auto max-sm:flex-1"
        />
      </div>
      {narrowed ? (
        <Button
          variant="ghost"
          onClick={() => {
            setText("")
            clearTimeout(timer.current)
            start(() => router.replace("/notifications"))
          }}
        >
          Clear
        </Button>
      ) : null}
      {pending ? <Spinner className="text-muted-foreground" /> : null}
    </div>
  )
}

const outcomeWords: Record<(typeof logOutcomes)[number], string> = {
  sent: "Sent",
  waiting: "Waiting",
  failed: "Failed",
  suppressed: "Not sent",
}
