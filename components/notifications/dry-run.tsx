"use client"

import { DryRunBars } from "@/components/notifications/dry-run-bars"
import { DryRunDays } from "@/components/notifications/dry-run-days"
import { DryRunExamples } from "@/components/notifications/dry-run-examples"
import { TaskProgress } from "@/components/tasks/task-progress"
import { countWords } from "@/components/tasks/task-words"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Section } from "@/components/ui/section"
import type { DryRunView } from "@/lib/notifications/dry-run-view"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import { hasEnded } from "@/lib/tasks/schema"

interface DryRunProps {
  run: DryRunView
  timeZone: string
  readOnly: boolean
  /** The rules on the page are not those that it tried. */
  changed: boolean
  /** The rules on the page are in force already. */
  inForce: boolean
  pending: "save" | "try" | null
  onTurnOn: () => void
  onAgain: () => void
}

/** What rules would have sent in the last 30 days, and the button that turns them on. */
export function DryRun(props: DryRunProps) {
  const { run } = props
  const over = hasEnded(run.task.status)
  return (
    <Section
      id="dry-run"
      className="border-t-0 pt-0"
      title="Dry run"
      description={`What these rules would have done in the last ${run.days} days. Nothing was sent.`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <TaskProgress task={{ ...run.task, undoable: false }} mayEnd={!props.readOnly} />
        {over && run.task.status === "done" ? <Result {...props} /> : null}
      </div>
    </Section>
  )
}

function Result(props: DryRunProps) {
  const { report } = props.run
  const most = Math.max(0, ...report.byTrigger.map(({ mails }) => mails))
  const mostNot = Math.max(0, ...report.suppressed.map(({ count }) => count))
  const whyNot = (
    <DryRunBars
      title="Not sent, and why"
      quiet
      rows={report.suppressed.map(({ reason, count }) => ({
        key: reason,
        label: reasonLabels[reason].name,
        hint: reasonLabels[reason].sentence,
        count,
      }))}
      most={mostNot}
    />
  )
  return (
    <>
      <p className="text-base">
        <span className="font-semibold">{sentence(report)}</span>{" "}
        {report.copies > 0 ? (
          <span className="text-muted-foreground">
            Copies inside the team: {countWords(report.copies)}.
          </span>
        ) : null}
      </p>
      {report.mails > 0 ? (
        <>
          <DryRunDays days={report.byDay} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
            <DryRunBars
              title="Mails by moment"
              rows={report.byTrigger.map(({ trigger, mails }) => ({
                key: trigger,
                label: triggerLabels[trigger].name,
                count: mails,
              }))}
              most={most}
            />
            {whyNot}
          </div>
          <DryRunExamples examples={report.examples} timeZone={props.timeZone} />
        </>
      ) : (
        whyNot
      )}
      <Decide {...props} />
    </>
  )
}

function Decide({ readOnly, changed, inForce, pending, onTurnOn, onAgain }: DryRunProps) {
  if (readOnly) return null
  if (changed) {
    return (
      <Notice tone="neutral">
        <span className="mr-3">The rules below are not the ones that this dry run tried.</span>
        <Button size="sm" pending={pending === "try"} onClick={onAgain}>
          Try them again
        </Button>
      </Notice>
    )
  }
  if (inForce) return <Notice tone="done">These rules are in force.</Notice>
  return (
    <div>
      <Button variant="primary" pending={pending === "save"} onClick={onTurnOn}>
        Turn on
      </Button>
    </div>
  )
}

function sentence({ mails, people }: DryRunView["report"]): string {
  if (mails === 0) return "No mail would have gone out."
  const what = mails === 1 ? "1 mail" : `${countWords(mails)} mails`
  return `${what} to ${people === 1 ? "1 person" : `${countWords(people)} people`}.`
}
