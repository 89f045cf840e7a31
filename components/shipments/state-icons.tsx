import { states } from "@/components/ui/states"

/** The states' icons, drawn once; rows refer to them as `#state-<category>`. */
export function StateIcons() {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(states).map(([category, { icon: Icon }]) => (
        <symbol key={category} id={`state-${category}`} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  )
}
