import type { ReactNode } from "react"
import { Mark } from "@/components/shell/mark"

interface EntranceProps {
  title: string
  description?: ReactNode
  children: ReactNode
}

/** The calm page around sign-in and first run: the mark, a title, a form. */
export function Entrance({ title, description, children }: EntranceProps) {
  return (
    <main className="grid min-h-dvh place-items-center px-5 py-12">
      <div className="w-full max-w-sm">
        <Mark className="size-9" />
        <h1 className="mt-5 font-semibold text-2xl">{title}</h1>
        {description ? (
          <p className="mt-1 text-pretty text-muted-foreground">{description}</p>
        ) : null}
        <div className="mt-6">{children}</div>
      </div>
    </main>
  )
}
