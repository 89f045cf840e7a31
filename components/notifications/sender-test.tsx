"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { sendSenderTestAction } from "@/lib/notifications/mail-texts/actions"

/** Has a mail about an invented parcel come to whoever asks, from the team's sender. */
export function SenderTest() {
  const [pending, start] = useTransition()
  function send() {
    start(async () => {
      const result = await sendSenderTestAction()
      if (result.ok) toast.success(result.message ?? "Sent.")
      else toast.error(result.message)
    })
  }
  return (
    <Button onClick={send} pending={pending}>
      Send a test to me
    </Button>
  )
}
