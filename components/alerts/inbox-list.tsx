"use client"

import {
  AtSign,
  Bell,
  CircleAlert,
  ListX,
  Mail,
  MailOpen,
  MailX,
  MegaphoneOff,
  MessageSquareWarning,
  Plug,
  Unplug,
  UserRoundCheck,
} from "lucide"
import Link from "next/link"
import { startTransition, useOptimistic, useRef } from "react"
import { toast } from "sonner"
import { unreadChanged } from "@/components/alerts/unread"
import { useRowKeys } from "@/components/data-table/use-row-keys"
import { PastTime } from "@/components/shipments/past-time"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon, type IconNode } from "@/components/ui/icon"
import { markItemAction } from "@/lib/alerts/actions"
import { type AlertKind, alertLabel, isAlertKind } from "@/lib/alerts/kinds"
import type { InboxLine } from "@/lib/alerts/queries"

/** `day` in words, of the team's zone. */
type Line = InboxLine & { day: string }

interface InboxListProps {
  unread: readonly Line[]
  read: readonly Line[]
}

/** Items by day, those that are unread first; j and k move, Enter opens, e marks as read or unread. */
export function InboxList({ unread, read }: InboxListProps) {
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  // Where an item stands changes with the next page only: nothing jumps under the pointer.
  const [marked, mark] = useOptimistic(new Map<string, boolean>(), addMark)
  const isRead = (item: Line) => marked.get(item.id) ?? item.readAt !== null

  function toggle(item: Line) {
    const next = !isRead(item)
    startTransition(async () => {
      mark([item.id, next])
      const result = await markItemAction(item.id, next)
      if (!result.ok) toast.error(result.message)
    })
  }

  useRowKeys(list, search, {
    e: () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-item]")
      const item = [...unread, ...read].find(({ id }) => id === row?.dataset.item)
      if (item) toggle(item)
    },
  })

  const parts = [
    { title: "Unread", items: unread },
    { title: "Read", items: read },
  ].filter(({ items }) => items.length > 0)
  return (
    <div ref={list} className="grid gap-8">
      {parts.map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <h2 className="font-semibold text-base">{title}</h2>
          {byDay(items).map(([day, ofDay]) => (
            <div key={day}>
              <h3 className="pt-3 pb-1 text-muted-foreground text-xs">{day}</h3>
              <ul className="border-t">
                {ofDay.map((item) => (
                  <Row
                    key={item.id}
                    item={item}
                    read={isRead(item)}
                    onToggle={() => toggle(item)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function Row({ item, read, onToggle }: { item: Line; read: boolean; onToggle: () => void }) {
  const icon = isAlertKind(item.kind) ? icons[item.kind] : Bell
  return (
    <li
      data-row=""
      data-item={item.id}
      className="flex items-start gap-3 border-b py-3 focus-within:bg-accent/50"
    >
      <Icon
        of={icon}
        className={cn("mt-0.5 size-4 shrink-0", read ? "text-muted-foreground" : "text-link")}
      />
      <div className="min-w-0 flex-1 text-sm">
        <Link
          href={item.href}
          data-row-link=""
          onClick={() => opened(item)}
          onAuxClick={() => opened(item)}
          className={cn("rounded-sm break-words hover:underline", !read && "font-semibold")}
        >
          {read ? null : <span className="sr-only">Unread: </span>}
          <bdi>{item.title}</bdi>
        </Link>
        {item.body ? (
          <p dir="auto" className="mt-0.5 line-clamp-3 whitespace-pre-line break-words">
            {item.body}
          </p>
        ) : null}
        <p className="mt-0.5 text-muted-foreground text-xs">
          {alertLabel(item.kind)}, <PastTime at={item.createdAt} focusable={false} />
        </p>
      </div>
      <Button
        size="icon-sm"
        variant="ghost"
        onClick={onToggle}
        title={`Mark as ${read ? "unread" : "read"}`}
        aria-label={`Mark as ${read ? "unread" : "read"}: ${item.title}`}
      >
        {read ? <Icon of={Mail} /> : <Icon of={MailOpen} />}
      </Button>
    </li>
  )
}

/** The page is left meanwhile: the request must outlive it. */
function opened(item: Line) {
  if (item.readAt) return
  void fetch(`/inbox/${item.id}/read`, { method: "POST", keepalive: true }).then(unreadChanged)
}

const icons: Record<AlertKind, IconNode> = {
  mention: AtSign,
  assigned: UserRoundCheck,
  own_shipment_exception: CircleAlert,
  shipment_exception: CircleAlert,
  recipient_report: MessageSquareWarning,
  mail_bounced: MailX,
  source_failing: Unplug,
  source_recovered: Plug,
  channel_failing: MegaphoneOff,
  task_failed: ListX,
}

function addMark(before: ReadonlyMap<string, boolean>, [id, read]: [string, boolean]) {
  return new Map([...before, [id, read] as const])
}

function byDay(items: readonly Line[]): [string, Line[]][] {
  const days = new Map<string, Line[]>()
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item])
  return [...days]
}
