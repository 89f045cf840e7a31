"use client"

import { Image } from "lucide"
import { type DragEvent, useRef, useState, useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import { uploadPictureAction } from "@/lib/brand/actions"
import type { Picture } from "@/lib/brand/schema"

interface BrandPictureProps {
  label: string
  description: string
  use: "logo" | "favicon" | "promotion"
  value: Picture | null
  onChange: (picture: Picture | null) => void
  readOnly: boolean
  /** What it is shown on. */
  ground?: "light" | "dark"
}

const maxBytes = 512 * 1024

/** A picture by button or by drop. It is kept at once, and shown to customers once it is published. */
export function BrandPicture(props: BrandPictureProps) {
  const input = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const [pending, start] = useTransition()
  const { value, readOnly } = props

  function upload(file: File | undefined) {
    if (!file || readOnly || pending) return
    // Larger uploads never reach the action: the server cuts them off.
    if (file.size > maxBytes) {
      setFailure(`This file has ${Math.ceil(file.size / 1024)} KB; a picture may have 512 KB.`)
      return
    }
    start(async () => {
      const { result, picture } = await send(file, props.use)
      setFailure(result.ok ? null : result.message)
      if (result.ok && result.message) toast.message(result.message)
      if (picture) props.onChange(picture)
    })
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    upload(event.dataTransfer.files[0])
  }

  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{props.label}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, not in its place */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "flex flex-wrap items-center gap-3 rounded-lg border border-dashed p-3",
          over && "border-ring bg-accent",
        )}
      >
        <Shown {...props} />
        {readOnly ? null : (
          <div className="flex flex-wrap items-center gap-2">
            <Button pending={pending} onClick={() => input.current?.click()}>
              {value ? "Replace" : "Choose a picture"}
              <span className="sr-only"> for {props.label}</span>
            </Button>
            {value ? (
              <Button variant="ghost" onClick={() => props.onChange(null)}>
                Remove<span className="sr-only"> {props.label}</span>
              </Button>
            ) : (
              <span className="text-muted-foreground text-sm max-sm:hidden">or drop it here</span>
            )}
          </div>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        aria-label={`${props.label} file`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          upload(event.target.files?.[0])
          event.target.value = ""
        }}
      />
      {failure ? <Notice tone="trouble">{failure}</Notice> : null}
      <p className="text-muted-foreground text-sm">{props.description}</p>
    </fieldset>
  )
}

function Shown({ value, ground = "light", label }: BrandPictureProps) {
  return (
    <div
      className={cn(
        "relative grid h-16 w-32 shrink-0 place-items-center overflow-hidden rounded-md border",
        ground === "light" ? "bg-white text-neutral-500" : "bg-neutral-900 text-neutral-400",
      )}
    >
      {value ? (
        // biome-ignore lint/performance/noImgElement: it stands behind the session and has its final size
        <img
          src={`/settings/brand/picture/${value.id}`}
          alt={label}
          className="absolute inset-2 size-[calc(100%-1rem)] object-contain"
        />
      ) : (
        <Icon of={Image} className="size-5" />
      )}
    </div>
  )
}

async function send(file: File, use: BrandPictureProps["use"]) {
  const form = new FormData()
  form.set("picture", file)
  form.set("use", use)
  try {
    return await uploadPictureAction(form)
  } catch {
    const message = "The server could not be reached. Try again."
    return { result: { ok: false as const, message, fields: {} }, picture: null }
  }
}
