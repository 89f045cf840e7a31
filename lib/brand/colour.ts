/** Colour arithmetic for brand palettes: sRGB hex in and out, lightness moved in OKLCH so that a hue stays itself. */

/** `#rrggbb` in lower case from `#rgb` or `#rrggbb`, or null for anything else. */
export function parseHex(text: string): string | null {
  const value = text.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(value)) return value
  if (/^#[0-9a-f]{3}$/.test(value)) return `#${[...value.slice(1)].map((c) => c + c).join("")}`
  return null
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The colour nearest to `colour` whose contrast with every one of `backgrounds` is at least
 * `minimum`: same hue, only lighter or darker, whichever is the smaller step.
 */
export function readableOn(
  colour: string,
  backgrounds: readonly string[],
  minimum: number,
): string {
  const passes = (candidate: string) => backgrounds.every((b) => contrast(candidate, b) >= minimum)
  if (passes(colour)) return colour
  const { l, c, h } = toOklch(colour)
  for (let step = 1; step <= 200; step++) {
    for (const lightness of [l - step / 200, l + step / 200]) {
      if (lightness < 0 || lightness > 1) continue
      const candidate = fromOklch({ l: lightness, c, h })
      if (passes(candidate)) return candidate
    }
  }
  return passes("#000000") ? "#000000" : "#ffffff"
}

/** Whether a colour is grey, black or white to the eye. */
export function isNeutral(colour: string): boolean {
  return toOklch(colour).c < 0.03
}

/** `share` (0 to 1) of `colour` laid over `base`, opaque. */
export function mix(colour: string, base: string, share: number): string {
  const over = channels(colour)
  const under = channels(base)
  return hex(over.map((value, i) => value * share + (under[i] ?? 0) * (1 - share)) as Triple)
}

type Triple = [number, number, number]
interface Oklch {
  l: number
  c: number
  h: number
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map(linear) as Triple
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** OKLCH by Björn Ottosson's matrices (https://bottosson.github.io/posts/oklab/). */
function toOklch(colour: string): Oklch {
  const [r, g, b] = channels(colour).map(linear) as Triple
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: lightness, c: Math.hypot(a, y), h: Math.atan2(y, a) }
}

/** Out of the screen's gamut, chroma gives way and lightness stays: contrast depends on lightness. */
function fromOklch({ l, c, h }: Oklch): string {
  for (let chroma = c; chroma > 0.001; chroma *= 0.98) {
    const rgb = oklabToLinear(l, chroma * Math.cos(h), chroma * Math.sin(h))
    if (rgb.every((value) => value >= -0.0005 && value <= 1.0005))
      return hex(rgb.map(gamma) as Triple)
  }
  return hex(oklabToLinear(l, 0, 0).map(gamma) as Triple)
}

function oklabToLinear(lightness: number, a: number, b: number): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const gamma = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as Triple

const hex = (rgb: Triple) =>
  `#${rgb
    .map((v) =>
      Math.round(Math.min(1, Math.max(0, v)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`
