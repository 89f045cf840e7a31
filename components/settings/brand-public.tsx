"use client"

import { useState, useTransition } from "react"
import { toast } from "sonner"
import { Field } from "@/components/ui/field"
import { Switch } from "@/components/ui/switch"
import { setPagesPublicAction } from "@/lib/brand/actions"

interface BrandPublicProps {
  published: boolean
  readOnly: boolean
  address: string
}

/** Whether tracking pages answer at all; in force at once. */
export function BrandPublic({ published, readOnly, address }: BrandPublicProps) {
  const [on, setOn] = useState(published)
  const [pending, start] = useTransition()
  function turn(next: boolean) {
    setOn(next)
    start(async () => {
      const result = await setPagesPublicAction(next)
      if (result.ok) toast.success(result.message)
      else {
        setOn(!next)
        toast.error(result.message)
      }
    })
  }
  return (
    <Field
      name="published"
      disabled={readOnly || pending}
      label={
        <span className="flex items-center gap-2.5">
          <Switch checked={on} onCheckedChange={turn} />
          Tracking pages are public
        </span>
      }
      description={
        <span className="break-words">
          Off: everything under {address} says “not found”, also from mails already sent.
        </span>
      }
    >
      {null}
    </Field>
  )
}
