"use client"

import { FileUp } from "lucide"
import { useRouter } from "next/navigation"
import { type DragEvent, useId, useRef, useState } from "react"
import { uploadFile } from "@/components/imports/upload-file"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import { largestFile } from "@/lib/imports/fields"

/** Takes a file that is dropped or chosen, and leads to its columns. */
export function DropFile() {
  const router = useRouter()
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  /** Of the upload, from 0 to 1; null while there is none. */
  const [share, setShare] = useState<number | null>(null)

  async function take(file: File | undefined) {
    if (!file || share !== null) return
    setFailure(file.size > largestFile ? tooLarge : null)
    if (file.size > largestFile) return
    setShare(0)
    const answer = await uploadFile(file, setShare)
    if ("taskId" in answer) return router.push(`/shipments/import/${answer.taskId}`)
    setShare(null)
    setFailure(answer.error)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <div className="grid gap-3">
      {failure ? <Notice tone="trouble">{failure}</Notice> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "grid justify-items-center gap-3 rounded-lg border border-input border-dashed px-4 py-12 text-center",
          over && "border-ring bg-accent",
        )}
      >
        <Icon of={FileUp} className="size-6 text-muted-foreground" />
        <div>
          <p className="font-medium">Drop a CSV or XLSX file here</p>
          <p id={hint} className="mt-0.5 text-pretty text-muted-foreground text-sm">
            Any columns, any separator, up to {largestFile / 1024 / 1024} MB. Nothing is imported
            before you have seen what becomes of it.
          </p>
        </div>
        <Button
          variant="primary"
          pending={share !== null}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          aria-label="File to import"
          accept=".csv,.tsv,.txt,.xlsx"
          hidden
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ""
          }}
        />
        <p aria-live="polite" className="min-h-5 text-muted-foreground text-sm tabular-nums">
          {share === null
            ? ""
            : share < 1
              ? `Uploading, ${Math.floor(share * 100)} %`
              : "Looking at it"}
        </p>
      </div>
    </div>
  )
}

const tooLarge = `This file has more than ${largestFile / 1024 / 1024} MB. Import it in parts.`
