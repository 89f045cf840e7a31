"use client"

import { useState } from "react"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { brandTheme, type Palette } from "@/lib/brand/theme"

interface BrandPreviewProps {
  name: string
  colour: string
  logo: string | null
}

/** The head of a tracking page in the brand's colours, light or dark. */
export function BrandPreview({ name, colour, logo }: BrandPreviewProps) {
  const [scheme, setScheme] = useState<"light" | "dark">("light")
  return (
    <section aria-label="Preview" className="max-w-xl xl:sticky xl:top-7">
      <div className="mb-2 flex items-center justify-between">
        <h2 className="font-medium text-sm">Preview</h2>
        <SegmentedControl
          aria-label="Preview in"
          value={scheme}
          onValueChange={setScheme}
          options={[
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
        />
      </div>
      <PageHead name={name} logo={logo} palette={brandTheme(colour)[scheme]} />
      <p className="mt-2 text-muted-foreground text-xs">
        The head of a tracking page. Colours are corrected so that everyone can read them.
      </p>
    </section>
  )
}

const steps = ["Label", "Handed over", "On its way", "Out for delivery", "Delivered"]
const reached = 3

function PageHead({
  name,
  logo,
  palette: p,
}: {
  name: string
  logo: string | null
  palette: Palette
}) {
  return (
    <div
      className="overflow-hidden rounded-lg border"
      style={{ background: p.page, color: p.text, borderColor: p.line }}
    >
      <div className="flex h-14 items-center justify-between gap-4 px-4">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: it stands behind the session and has its final size
          <img src={logo} alt={name} className="max-h-8 max-w-40 object-contain" />
        ) : (
          <b className="truncate text-base">{name || "Your shop"}</b>
        )}
        <span className="text-sm underline underline-offset-2" style={{ color: p.accentText }}>
          Help
        </span>
      </div>
      <div className="px-4 py-5" style={{ background: p.surface }}>
        <p className="font-semibold text-lg">Arriving today, 14:00 to 18:00</p>
        <p className="text-sm" style={{ color: p.muted }}>
          Order from {name || "your shop"}, with UPS
        </p>
        <div aria-hidden className="mt-5 flex gap-1">
          {steps.map((step, index) => (
            <span
              key={step}
              className="h-1.5 flex-1 rounded-full"
              style={{ background: index <= reached ? p.accent : p.line }}
            />
          ))}
        </div>
        <p className="mt-2 font-medium text-sm">{steps[reached]}</p>
        <span
          className="mt-4 inline-flex h-10 items-center rounded-md px-4 font-medium text-sm"
          style={{ background: p.accent, color: p.onAccent }}
        >
          See it at UPS
        </span>
      </div>
    </div>
  )
}
