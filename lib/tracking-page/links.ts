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

/** A call to `phone`, or null when there is no telephone number in it. */
export function phoneLink(phone: string | null): string | null {
  const digits = phone?.replace(/[^+0-9]/g, "") ?? ""
  return /^\+?[0-9]{4,20}$/.test(digits) ? `tel:${digits}` : null
}

/** A mail to `address` that carries `subject` and perhaps a text, or null when it is no plain address. */
export function mailLink(address: string | null, subject: string, body?: string): string | null {
  if (!address || !/^[^\s@<>"'?&#%,;:]+@[^\s@<>"'?&#%,;:]+\.[^\s@<>"'?&#%,;:]+$/.test(address))
    return null
  const text = body ? `&body=${encodeURIComponent(body)}` : ""
  return `mailto:${address}?subject=${encodeURIComponent(subject)}${text}`
}
