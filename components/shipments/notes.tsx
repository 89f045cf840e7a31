"use client"

import { Pencil, Trash2 } from "lucide"
import { useState } from "react"
import { NoteForm } from "@/components/shipments/note-form"
import { PastTime } from "@/components/shipments/past-time"
import { Avatar } from "@/components/ui/avatar"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Icon } from "@/components/ui/icon"
import { addNoteAction, deleteNoteAction, editNoteAction } from "@/lib/notes/actions"
import { partsOf } from "@/lib/notes/mentions"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Note = ShipmentData["notes"][number]
type Members = ShipmentData["members"]

interface NotesProps {
  shipmentId: string
  notes: readonly Note[]
  members: Members
  /** User id of who looks. */
  self: string
}

/** What the team wrote about the shipment, for itself. */
export function Notes({ shipmentId, notes, members, self }: NotesProps) {
  return (
    <div className="grid gap-3">
      <NoteForm
        label="Write a note"
        placeholder="Write a note for the team. @ names a member."
        save="Add note"
        action={(data) => addNoteAction(shipmentId, data)}
        members={members}
      />
      {notes.length === 0 ? (
        <p className="text-muted-foreground text-sm">
          No notes yet. What you write here stays in the team; the customer never sees it.
        </p>
      ) : (
        <ol aria-label="Notes" className="grid">
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} members={members} own={note.byUserId === self} />
          ))}
        </ol>
      )}
    </div>
  )
}

function NoteRow({ note, members, own }: { note: Note; members: Members; own: boolean }) {
  const [editing, setEditing] = useState(false)
  return (
    <li className="group/note grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2.5 border-border/70 border-b py-2.5 last:border-b-0">
      <Avatar name={note.byName} />
      <div className="min-w-0">
        <div className="flex min-h-6 flex-wrap items-center gap-x-2">
          <span className="font-medium">
            <bdi>{note.byName}</bdi>
          </span>
          <span className="text-muted-foreground text-xs">
            <PastTime at={note.createdAt} />
            {note.editedAt ? (
              <>
                , edited <PastTime at={note.editedAt} />
              </>
            ) : null}
          </span>
          {own && !editing ? <OwnActions note={note} onEdit={() => setEditing(true)} /> : null}
        </div>
        {editing ? (
          <NoteForm
            label="Change the note"
            save="Save"
            initial={note.body}
            action={(data) => editNoteAction(note.id, data)}
            members={members}
            onEnd={() => setEditing(false)}
          />
        ) : (
          <Body note={note} members={members} />
        )}
      </div>
    </li>
  )
}

function OwnActions({ note, onEdit }: { note: Note; onEdit: () => void }) {
  return (
    <span className="ml-auto flex opacity-0 focus-within:opacity-100 group-hover/note:opacity-100 pointer-coarse:opacity-100">
      <Button size="icon-sm" variant="ghost" aria-label="Change the note" onClick={onEdit}>
        <Icon of={Pencil} />
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label="Delete the note">
            <Icon of={Trash2} />
          </Button>
        }
        title="Delete this note?"
        description="It goes for the whole team. Its text stays in the shipment's history."
        confirm="Delete note"
        destructive
        action={() => deleteNoteAction(note.id)}
      />
    </span>
  )
}

/** Only who was named when it was written stands out. */
function Body({ note, members }: { note: Note; members: Members }) {
  const named = members.filter(({ id }) => note.mentions.includes(id))
  let at = 0
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words text-sm">
      {partsOf(note.body, named).map(({ text, member }) => {
        at += text.length
        if (!member) return text
        return (
          <span key={at} className="rounded-sm bg-tone-moving-soft px-0.5 text-tone-moving">
            {text}
          </span>
        )
      })}
    </p>
  )
}
