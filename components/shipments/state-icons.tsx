import { linesOf } from "@/components/ui/icon"
import { states } from "@/components/ui/states"

/** As text, since no page changes them: elements of their own would all be written and woken. */
const symbols = Object.entries(states)
  .map(([category, { icon }]) => {
    return `<symbol id="state-${category}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${linesOf(icon)}</symbol>`
  })
  .join("")

/** The states' icons, drawn once; rows refer to them as `#state-<category>`. */
export function StateIcons() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the library's own drawings
    <svg aria-hidden="true" className="hidden" dangerouslySetInnerHTML={{ __html: symbols }} />
  )
}
