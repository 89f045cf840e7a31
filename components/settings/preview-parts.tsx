import { Notice } from "@/components/ui/notice"
import { SegmentedControl } from "@/components/ui/segmented-control"

export type Scheme = "light" | "dark"

/** In whose colours a preview is drawn. */
export function SchemeChoice({
  value,
  onChange,
}: {
  value: Scheme
  onChange: (scheme: Scheme) => void
}) {
  return (
    <SegmentedControl
      aria-label="Colour scheme"
      value={value}
      onValueChange={onChange}
      options={[
        { value: "light", label: "Light" },
        { value: "dark", label: "Dark" },
      ]}
    />
  )
}

/** Says so when a preview could not be had. */
export function PreviewFailure({ failed }: { failed: boolean }) {
  if (!failed) return null
  return (
    <Notice tone="late">The preview could not be drawn. It is tried again when you type.</Notice>
  )
}
