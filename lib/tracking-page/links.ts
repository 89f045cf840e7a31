/** `text` as an address to link to, or null: only http and https, so that no brand field runs a script. */
export function webLink(text: string | null): string | null {
  if (!text) return null
  try {
    const url = new URL(text)
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null
  } catch {
    return null
  }
}

/** A mail to `address` that carries `subject`, or null when it is no plain address. */
export function mailLink(address: string | null, subject: string): string | null {
  if (!address || !/^[^\s@<>"'?&#%,;:]+@[^\s@<>"'?&#%,;:]+\.[^\s@<>"'?&#%,;:]+$/.test(address))
    return null
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`
}
