"use client"

import { ImageIcon } from "lucide-react"
import { useRef, useState, useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Notice } from "@/components/ui/notice"
import { removeLogoAction, saveLogoAction } from "@/lib/brand/actions"
import { maxLogoBytes } from "@/lib/brand/logo"

interface LogoFieldProps {
  logo: string | null
  readOnly: boolean
}

/** The logo: a choice of file is saved at once. */
export function LogoField({ logo, readOnly }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function save(file: File | undefined) {
    if (!file) return
    // Larger uploads never reach the action: the server cuts them off.
    if (file.size > maxLogoBytes) {
      setFailure(`This file has ${Math.ceil(file.size / 1024)} KB; a logo may have 512 KB.`)
      return
    }
    start(async () => {
      const form = new FormData()
      form.set("logo", file)
      const result = await saveLogoAction(form)
      setFailure(result.ok ? null : result.message)
      if (result.ok && result.message) toast.success(result.message)
    })
  }

  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Logo</legend>
      <div className="flex flex-wrap items-center gap-4">
        <div className="relative grid h-16 w-36 place-items-center overflow-hidden rounded-md border bg-white p-2">
          {logo ? (
            // biome-ignore lint/performance/noImgElement: it stands behind the session and has its final size
            <img
              src={logo}
              alt="Your logo"
              className="absolute inset-2 size-[calc(100%-1rem)] object-contain"
            />
          ) : (
            <ImageIcon aria-hidden className="size-5 text-neutral-400" />
          )}
        </div>
        {readOnly ? null : (
          <div className="flex gap-2">
            <Button pending={pending} onClick={() => input.current?.click()}>
              {logo ? "Replace" : "Upload logo"}
            </Button>
            {logo ? (
              <ConfirmDialog
                trigger={<Button variant="ghost">Remove</Button>}
                title="Remove the logo?"
                description="Tracking pages and mails will show your shop’s name instead."
                confirm="Remove logo"
                destructive
                action={removeLogoAction}
              />
            ) : null}
          </div>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label="Logo file"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            save(event.target.files?.[0])
            event.target.value = ""
          }}
        />
      </div>
      {failure ? <Notice tone="trouble">{failure}</Notice> : null}
      <p className="text-muted-foreground text-sm">
        PNG, JPEG or WebP, up to 512 KB. Shown 40 px high, on light and dark.
      </p>
    </fieldset>
  )
}
