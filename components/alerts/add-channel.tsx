"use client"

import { Plus } from "lucide"
import { useState } from "react"
import { ChannelFields, type KindChoice } from "@/components/alerts/channel-fields"
import { SecretOnce } from "@/components/alerts/secret-once"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Dialog, DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog"
import { Icon } from "@/components/ui/icon"
import { addChannelAction } from "@/lib/alerts/actions"
import type { ChannelType } from "@/lib/alerts/schema"

const titles: Record<ChannelType, string> = { slack: "Add Slack", webhook: "Add a webhook" }

/** Adds Slack or a webhook; a webhook's secret is shown in the same window, once. */
export function AddChannel({ choices }: { choices: readonly KindChoice[] }) {
  const [adding, add] = useState<ChannelType | null>(null)
  const [secret, setSecret] = useState<string | null>(null)

  function close() {
    add(null)
    setSecret(null)
  }

  async function save(form: FormData) {
    const answer = await addChannelAction(form)
    if (answer.ok && answer.secret) setSecret(answer.secret)
    else if (answer.ok) close()
    return answer
  }

  return (
    <>
      <Button size="sm" onClick={() => add("slack")}>
        <Icon of={Plus} /> Slack
      </Button>
      <Button size="sm" onClick={() => add("webhook")}>
        <Icon of={Plus} /> Webhook
      </Button>
      <Dialog open={adding !== null} onOpenChange={(open) => !open && close()}>
        {adding === null ? null : secret ? (
          <DialogContent title="Keep this secret">
            <SecretOnce secret={secret} />
          </DialogContent>
        ) : (
          <DialogContent title={titles[adding]}>
            <ActionForm action={save}>
              <input type="hidden" name="kind" value={adding} />
              <ChannelFields kind={adding} choices={choices} />
              <DialogActions>
                <DialogClose render={<Button />}>Cancel</DialogClose>
                <SubmitButton>Add</SubmitButton>
              </DialogActions>
            </ActionForm>
          </DialogContent>
        )}
      </Dialog>
    </>
  )
}
