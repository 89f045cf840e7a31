"use client"

import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  ExternalLink,
  Link2Off,
  MoreHorizontal,
  RefreshCw,
  RotateCcw,
} from "lucide"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type ReactNode, useState, useTransition } from "react"
import { toast } from "sonner"
import { RevokeLinks } from "@/components/shipments/revoke-links"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Button, buttonStyles } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { CopyButton } from "@/components/ui/copy-button"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLink,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import type { ActionResult } from "@/lib/session/action"
import { archiveAction, checkNowAction } from "@/lib/shipments/actions"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface ShipmentHeadProps {
  data: ShipmentData
  /** The list that one came from, if one did. */
  from: string | null
  /** The way to the shipments beside this one. */
  beside: ReactNode
}

/** The way back to the list, whose parcel this is, and what can be done with it. */
export function ShipmentHead({ data, from, beside }: ShipmentHeadProps) {
  const { id, carrier, trackingNumber, archivedAt } = data.shipment
  const router = useRouter()
  const [revoking, setRevoking] = useState(false)
  const [checking, startCheck] = useTransition()
  const [, startArchive] = useTransition()

  function check() {
    startCheck(async () => {
      tell(await checkNowAction(id))
      router.refresh()
    })
  }

  function archive(archived: boolean) {
    startArchive(async () => {
      const result = await archiveAction(id, archived)
      if (!result.ok) return tell(result)
      const undo = { label: "Undo", onClick: () => archive(!archived) }
      toast.success(archived ? "Archived." : "Back in the list.", { action: undo })
    })
  }

  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          {from === null ? (
            <Breadcrumb
              items={[
                { label: "Shipments", href: "/shipments" },
                { label: `${carrierName(carrier)} ${trackingNumber}` },
              ]}
            />
          ) : (
            <Link
              href={from}
              className={cn(buttonStyles({ variant: "ghost", size: "sm" }), "-ml-2")}
            >
              <Icon of={ArrowLeft} /> Back to list
            </Link>
          )}
          {beside}
        </div>
        <div className="flex items-center gap-2">
          {data.pollable ? (
            <Button onClick={check} pending={checking}>
              <Icon of={RefreshCw} /> Check now
            </Button>
          ) : null}
          <span className="inline-flex items-center">
            <a
              href={`/shipments/${id}/customer-page`}
              target="_blank"
              rel="noreferrer"
              className={buttonStyles()}
              title="The page as the customer sees it, with what is private"
            >
              <Icon of={ExternalLink} /> Customer's page
            </a>
            <CopyButton
              value={data.publicUrl}
              label="link to the customer's page, for everyone"
              className="ml-0.5"
            />
          </span>
          <DropdownMenu>
            <DropdownMenuTrigger
              render={<Button variant="ghost" size="icon" aria-label="More actions" />}
            >
              <Icon of={MoreHorizontal} />
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end">
              <DropdownMenuItem onClick={() => archive(archivedAt === null)}>
                {archivedAt ? <Icon of={ArchiveRestore} /> : <Icon of={Archive} />}
                {archivedAt ? "Bring back from the archive" : "Archive"}
              </DropdownMenuItem>
              <DropdownMenuItem onClick={() => setRevoking(true)}>
                <Icon of={Link2Off} /> Revoke links
              </DropdownMenuItem>
              {data.mayReplay ? (
                <DropdownMenuLink href={`/settings/sources/payloads/again?shipment=${id}`}>
                  <Icon of={RotateCcw} /> Process its payloads again
                </DropdownMenuLink>
              ) : null}
            </DropdownMenuContent>
          </DropdownMenu>
          <RevokeLinks shipmentId={id} open={revoking} onOpenChange={setRevoking} />
        </div>
      </div>
      {archivedAt ? (
        <Notice tone="neutral">
          This shipment is archived: it is left out of the list, is not checked, and mails nobody.{" "}
          <Button variant="link" size="sm" onClick={() => archive(false)}>
            Bring it back
          </Button>
        </Notice>
      ) : null}
    </header>
  )
}

function tell(result: ActionResult) {
  if (!result.ok) toast.error(result.message)
  else if (result.message) toast.success(result.message)
}
