"use client"

import { Tag } from "lucide"
import { type FormEvent, useId, useState } from "react"
import { useBulkChoices } from "@/components/bulk/use-bulk-choices"
import { countWords } from "@/components/tasks/task-words"
import { Button } from "@/components/ui/button"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import type { BulkDoing } from "@/lib/bulk/schema"

interface TagDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  count: number
  onTag: (action: BulkDoing) => void
}

/** Tags to put on all that is selected, and tags to take off. */
export function TagDialog({ open, onOpenChange, count, onTag }: TagDialogProps) {
  const { tags } = useBulkChoices(open)
  const [wrong, setWrong] = useState(false)
  const known = useId()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [add, remove] = [tagsIn(form.get("add")), tagsIn(form.get("remove"))]
    setWrong(add.length + remove.length === 0)
    if (add.length + remove.length === 0) return
    onOpenChange(false)
    onTag({ doing: "tag", add, remove })
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogTrigger render={<Button size="sm" />}>
        <Icon of={Tag} /> Tag
      </DialogTrigger>
      <DialogContent
        title={`Tag ${countWords(count)} ${count === 1 ? "shipment" : "shipments"}`}
        description="Several tags with commas between them."
      >
        <form onSubmit={submit} className="grid gap-4">
          <Field
            name="add"
            label="Add"
            error={wrong ? "Name a tag to add or to remove." : undefined}
          >
            <Input name="add" list={known} autoComplete="off" autoFocus />
          </Field>
          <Field name="remove" label="Remove">
            <Input name="remove" list={known} autoComplete="off" />
          </Field>
          <datalist id={known}>
            {tags.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <Button type="submit" variant="primary">
              Tag
            </Button>
          </DialogActions>
        </form>
      </DialogContent>
    </Dialog>
  )
}

function tagsIn(text: FormDataEntryValue | null): string[] {
  const tags = String(text ?? "").split(",")
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))]
}
