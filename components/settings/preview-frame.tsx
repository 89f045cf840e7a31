"use client"

import { useEffect, useRef, useState } from "react"

interface PreviewFrameProps {
  title: string
  html: string | null
  /** Of the screen that is played, in pixels. */
  width: number
}

/** A page or a mail in a frame of its own, made smaller where the column is. Nothing in it runs or leads away. */
export function PreviewFrame({ title, html, width }: PreviewFrameProps) {
  const holder = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const room = useWidth(holder)
  const scale = Math.min(1, room / width)

  useEffect(() => {
    const page = frame.current?.contentDocument
    if (!page || html === null) return
    show(page, html)
  }, [html])

  return (
    <div
      ref={holder}
      className="relative h-[34rem] overflow-hidden rounded-lg border bg-muted xl:h-[calc(100dvh-13rem)]"
    >
      <iframe
        ref={frame}
        title={title}
        // Same origin, so that its pictures come by the session; without scripts.
        sandbox="allow-same-origin"
        srcDoc="<!doctype html><title>Preview</title>"
        onLoad={(event) => {
          const page = event.currentTarget.contentDocument
          if (page && html !== null) show(page, html)
        }}
        className="absolute top-0 left-1/2 max-w-none origin-top border-0 bg-white"
        style={{
          width,
          height: `${100 / scale}%`,
          transform: `translateX(-50%) scale(${scale})`,
        }}
      />
      {html === null ? (
        <p className="absolute inset-0 grid place-items-center bg-background text-muted-foreground text-sm">
          Drawing …
        </p>
      ) : null}
    </div>
  )
}

/** Into the same document: a new one would flicker, and forget how far it was scrolled. */
function show(page: Document, html: string) {
  const next = new DOMParser().parseFromString(html, "text/html").documentElement
  // It is looked at: a link that led away would leave the preview.
  for (const link of next.querySelectorAll("a[href]")) link.setAttribute("target", "_blank")
  const root = page.documentElement
  root.lang = next.lang
  root.dir = next.dir
  root.innerHTML = next.innerHTML
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(390)
  useEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width)
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return width
}
