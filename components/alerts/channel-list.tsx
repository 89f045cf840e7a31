"use client"

import { useState, useTransition } from "react"
import { toast } from "sonner"
import { ChannelFailures } from "@/components/alerts/channel-failures"
import { ChannelFields, type KindChoice } from "@/components/alerts/channel-fields"
import { SecretOnce } from "@/components/alerts/secret-once"
import { PastTime } from "@/components/shipments/past-time"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Dialog, DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog"
import {
  removeChannelAction,
  renewSecretAction,
  switchChannelAction,
  testChannelAction,
  updateChannelAction,
} from "@/lib/alerts/actions"
import { alertLabel } from "@/lib/alerts/kinds"
import type { LoadedChannel } from "@/lib/alerts/loaders"
import type { ChannelType } from "@/lib/alerts/schema"
import type { ActionResult } from "@/lib/session/action"

interface ChannelListProps {
  channels: readonly LoadedChannel[]
  choices: readonly KindChoice[]
}

/** The team's channels, each with how it fares and what can be done. */
export function ChannelList({ channels, choices }: ChannelListProps) {
  return (
    <ul className="border-t">
      {channels.map((channel) => (
        <Channel key={channel.id} channel={channel} choices={choices} />
      ))}
    </ul>
  )
}

function Channel({ channel, choices }: { channel: LoadedChannel; choices: readonly KindChoice[] }) {
  const { id, name, enabled, kinds } = channel
  const [open, setOpen] = useState<"edit" | "secret" | null>(null)
  const [secret, setSecret] = useState("")
  const [pending, start] = useTransition()
  const run = (work: () => Promise<ActionResult>) =>
    start(async () => {
      const result = await work()
      if (!result.ok) toast.error(result.message)
      else if (result.message) toast.success(result.message)
    })

  async function renew(): Promise<ActionResult> {
    const answer = await renewSecretAction(id)
    if (answer.secret) {
      setSecret(answer.secret)
      setOpen("secret")
    }
    return answer
  }

  return (
    <li className="grid gap-2 border-b py-3.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="min-w-0 break-words font-medium">{name}</h3>
        <span className="text-muted-foreground">
          {channel.kind === "slack" ? "Slack" : "Webhook"}
          {channel.host ? `, ${channel.host}` : null}
        </span>
        <ChannelBadge channel={channel} />
      </div>
      <p className="text-muted-foreground">{kinds.map(alertLabel).join(", ")}</p>
      <ChannelState channel={channel} />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" pending={pending} onClick={() => run(() => testChannelAction(id))}>
          Send a test
        </Button>
        <Button size="sm" onClick={() => setOpen("edit")}>
          Change
        </Button>
        <Button size="sm" onClick={() => run(() => switchChannelAction(id, !enabled))}>
          {enabled ? "Switch off" : "Switch on"}
        </Button>
        {channel.kind === "webhook" ? (
          <ConfirmDialog
            trigger={<Button size="sm">New secret</Button>}
            title="Make a new secret?"
            description="From then on alerts are signed with it, and the old one proves nothing any more."
            confirm="Make a new secret"
            action={renew}
          />
        ) : null}
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="ghost">
              Remove
            </Button>
          }
          title={`Remove ${name}?`}
          description="Nothing more is sent to it, and its failed alerts go with it."
          confirm="Remove"
          destructive
          action={() => removeChannelAction(id)}
        />
      </div>
      <ChannelFailures failed={channel.failed} />
      <Dialog open={open !== null} onOpenChange={(next) => !next && setOpen(null)}>
        {open === "edit" ? (
          <DialogContent title={`Change ${name}`}>
            <ActionForm action={updateChannelAction} onSuccess={() => setOpen(null)}>
              <input type="hidden" name="channelId" value={id} />
              <ChannelFields
                kind={channel.kind as ChannelType}
                choices={choices}
                channel={{ name, kinds }}
              />
              <DialogActions>
                <DialogClose render={<Button />}>Cancel</DialogClose>
                <SubmitButton>Save</SubmitButton>
              </DialogActions>
            </ActionForm>
          </DialogContent>
        ) : open === "secret" ? (
          <DialogContent title="Keep this secret">
            <SecretOnce secret={secret} />
          </DialogContent>
        ) : null}
      </Dialog>
    </li>
  )
}

function ChannelBadge({ channel: { enabled, failingSince, problem, lastSentAt } }: Shown) {
  if (!enabled) return <Badge>Off</Badge>
  if (failingSince || problem) return <Badge tone="trouble">Failing</Badge>
  return lastSentAt ? <Badge tone="done">Works</Badge> : <Badge>Nothing sent yet</Badge>
}

function ChannelState({ channel: { failingSince, lastError, lastSentAt, problem } }: Shown) {
  return (
    <>
      {problem ? <p className="text-tone-trouble">{problem}</p> : null}
      {failingSince ? (
        <p className="break-words text-tone-trouble">
          Failing since <PastTime at={failingSince} />. {lastError}
        </p>
      ) : null}
      {lastSentAt ? (
        <p className="text-muted-foreground">
          Last success <PastTime at={lastSentAt} />
        </p>
      ) : null}
    </>
  )
}

interface Shown {
  channel: LoadedChannel
}
