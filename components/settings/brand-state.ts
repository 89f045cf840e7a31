"use client"

import { type Dispatch, type SetStateAction, useEffect, useState } from "react"
import { type BrandDesign, designSchema } from "@/lib/brand/schema"

/** Changes one part of the design. */
export type ChangeDesign = <K extends keyof BrandDesign>(part: K, value: BrandDesign[K]) => void

/** What every section of the editor gets. */
export interface BrandSectionProps {
  design: BrandDesign
  change: ChangeDesign
  /** By path, such as "support.email". */
  errors: Readonly<Record<string, string>>
  readOnly: boolean
}

/** The design in the form, and whether it differs from what the server keeps. */
export function useBrandDesign(kept: BrandDesign) {
  const [design, setDesign] = useState(kept)
  const [base, setBase] = useState(() => JSON.stringify(kept))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const dirty = JSON.stringify(design) !== base
  const keptText = JSON.stringify(kept)

  // After a roll-back the server has another design; what is being typed is not overwritten.
  useEffect(() => {
    if (!dirty && keptText !== base) {
      setDesign(JSON.parse(keptText) as BrandDesign)
      setBase(keptText)
    }
  }, [dirty, keptText, base])
  useLeaveGuard(dirty)

  /** The design as the server will read it; null while something can't be read, and the errors say where. */
  function checked(): BrandDesign | null {
    const parsed = designSchema.safeParse(design)
    setErrors(parsed.success ? {} : errorsOf(parsed.error.issues))
    if (parsed.success) setDesign(parsed.data)
    return parsed.success ? parsed.data : null
  }

  function reset(to: BrandDesign) {
    setErrors({})
    setDesign(to)
    setBase(JSON.stringify(to))
  }

  return { design, change: changer(setDesign), dirty, errors, setErrors, checked, reset }
}

function changer(setDesign: Dispatch<SetStateAction<BrandDesign>>): ChangeDesign {
  return (part, value) => setDesign((design) => ({ ...design, [part]: value }))
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[]) {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) errors[path.join(".")] ??= message
  return errors
}

/** Asks before typed things are lost, by a closed tab or by a link of the workspace. */
function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const leaves =
        link instanceof HTMLAnchorElement &&
        link.target === "" &&
        link.origin === location.origin &&
        link.pathname !== location.pathname
      if (!leaves || confirm("Leave without saving? What you changed here is lost.")) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener("beforeunload", ask)
    document.addEventListener("click", follow, true)
    return () => {
      removeEventListener("beforeunload", ask)
      document.removeEventListener("click", follow, true)
    }
  }, [dirty])
}
