"use client"

import { useState, useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { Dialog, DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { revokeLinksAction } from "@/lib/proof/actions"

interface RevokeLinksProps {
  shipmentId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks before the links of a shipment's mails lose their power. */
export function RevokeLinks({ shipmentId, open, onOpenChange }: RevokeLinksProps) {
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function revoke() {
    start(async () => {
      const result = await revokeLinksAction(shipmentId)
      setFailure(result.ok ? null : result.message)
      if (!result.ok) return
      if (result.message) toast.success(result.message)
      onOpenChange(false)
    })
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Revoke the links to this page?"
        description="Links in mails that went out so far show only what everyone may see, and so do those to the other parcels of the order. Whoever has the page open gives the postcode or e-mail address again. This can’t be undone."
      >
        {failure ? <Notice tone="trouble">{failure}</Notice> : null}
        <DialogActions>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button variant="danger" pending={pending} onClick={revoke}>
            Revoke links
          </Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  )
}
