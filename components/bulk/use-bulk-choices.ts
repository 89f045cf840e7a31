import { useEffect, useState } from "react"
import { bulkChoicesAction } from "@/lib/bulk/actions"

type Choices = Awaited<ReturnType<typeof bulkChoicesAction>>

const none: Choices = { tags: [], members: [] }

/** Tags and members to choose from, asked for when somebody is about to choose. */
export function useBulkChoices(wanted: boolean): Choices {
  const [choices, setChoices] = useState(none)
  useEffect(() => {
    if (!wanted) return
    let ended = false
    void bulkChoicesAction().then(
      (read) => !ended && setChoices(read),
      // Without suggestions one can still type.
      () => {},
    )
    return () => {
      ended = true
    }
  }, [wanted])
  return choices
}
