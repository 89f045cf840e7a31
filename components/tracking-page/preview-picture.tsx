import type { Milestone } from "@/lib/tracking/categories"

interface PreviewPictureProps {
  /** Null where the renderer has no letters for it. */
  name: string | null
  headline: string | null
  /** A data: address. */
  logo: string | null
  colours: { accent: string; onAccent: string; page: string; text: string; muted: string }
  milestone: Milestone
}

/** The picture of a link, 1200 × 630, as the renderer of link previews understands it: boxes and no classes. */
export function PreviewPicture({ name, headline, logo, colours, milestone }: PreviewPictureProps) {
  const reached = stops.indexOf(milestone === "ready_for_pickup" ? "out_for_delivery" : milestone)
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 80,
        background: colours.page,
        borderTop: `24px solid ${colours.accent}`,
        color: colours.text,
      }}
    >
      <div style={{ display: "flex", height: 96, alignItems: "center", fontSize: 48 }}>
        {logo ? (
          // biome-ignore lint/performance/noImgElement: drawn on the server
          <img src={logo} alt="" height={96} style={{ maxWidth: 600, objectFit: "contain" }} />
        ) : (
          (name ?? "")
        )}
      </div>
      <div style={{ display: "flex", fontSize: 76, lineHeight: 1.15 }}>{headline ?? ""}</div>
      <div style={{ display: "flex", alignItems: "center" }}>
        {stops.map((stop, index) => (
          <div key={stop} style={{ display: "flex", alignItems: "center" }}>
            {index > 0 && (
              <div
                style={{
                  width: 190,
                  height: 12,
                  background: index <= reached ? colours.accent : colours.muted,
                }}
              />
            )}
            <div
              style={{
                width: 48,
                height: 48,
                borderRadius: 24,
                background: index <= reached ? colours.accent : colours.page,
                border: `8px solid ${index <= reached ? colours.accent : colours.muted}`,
              }}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

const stops: Milestone[] = [
  "label_created",
  "handed_over",
  "in_transit",
  "out_for_delivery",
  "delivered",
]
