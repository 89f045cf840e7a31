/** A typeface that pages may be set in. Latin only, so that a page stays below its 60 KB; other scripts use the system's. */
export interface ShippedFont {
  label: string
  /** What stands in where the font is not there (yet). */
  fallback: string
  /** One file each; `file` is a path below node_modules. A variable font has a range of weights. */
  faces: readonly { weight: string; name: string; file: string }[]
}

const sans = `system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif`
const serif = `ui-serif,Georgia,"Times New Roman","Noto Serif","Liberation Serif",serif`
const mono = `ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace`

export const fonts = {
  system: { label: "System", fallback: sans, faces: [] },
  figtree: { label: "Figtree", fallback: sans, faces: [variable("figtree", "300 900")] },
  manrope: { label: "Manrope", fallback: sans, faces: [variable("manrope", "200 800")] },
  "nunito-sans": {
    label: "Nunito Sans",
    fallback: sans,
    faces: [variable("nunito-sans", "200 1000")],
  },
  lora: { label: "Lora", fallback: serif, faces: [variable("lora", "400 700")] },
  // The variable font has 51 KB, these two 42 together.
  "source-serif-4": {
    label: "Source Serif",
    fallback: serif,
    faces: [plain("source-serif-4", "400"), plain("source-serif-4", "700")],
  },
  "jetbrains-mono": {
    label: "JetBrains Mono",
    fallback: mono,
    faces: [variable("jetbrains-mono", "100 800")],
  },
} as const satisfies Record<string, ShippedFont>

export type FontKey = keyof typeof fonts

export const fontKeys = Object.keys(fonts) as [FontKey, ...FontKey[]]

/** The file of node_modules that a font's address names, or null. */
export function fontFile(name: string): string | null {
  return files.get(name) ?? null
}

function variable(font: string, weight: string) {
  const file = `@fontsource-variable/${font}/files/${font}-latin-wght-normal.woff2`
  return { weight, name: `${font}.woff2`, file }
}

function plain(font: string, weight: string) {
  const file = `@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`
  return { weight, name: `${font}-${weight}.woff2`, file }
}

const files = new Map(
  Object.values<ShippedFont>(fonts).flatMap(({ faces }) =>
    faces.map(({ name, file }) => [name, file] as const),
  ),
)
