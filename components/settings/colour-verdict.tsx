import { contrast } from "@/lib/brand/colour"
import { brandTheme } from "@/lib/brand/theme"

/** In words: how well a colour reads on white, and what is done where it does not. */
export function ColourVerdict({ hex }: { hex: string | null }) {
  if (hex === null) return "Write it as # and six digits or letters, such as #1f4b99."
  const { light } = brandTheme(hex)
  const ratio = `${contrast(hex, light.surface).toFixed(1)} to 1 against white`
  if (light.accentText === hex) return `Reads well: ${ratio}. It is used as it is.`
  return (
    <>
      Too light for text: {ratio}, where 4.5 is needed. Text and links use{" "}
      <span
        aria-hidden
        className="inline-block size-3 translate-y-px rounded-sm border"
        style={{ background: light.accentText }}
      />{" "}
      <span className="mono-id text-foreground">{light.accentText}</span> instead
      {light.accent === hex ? ", bars and buttons your own colour." : "."}
    </>
  )
}
