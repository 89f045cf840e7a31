import { z } from "zod"

const emailAddress = z.email()

/**
 * A shipment's e-mail address as decisions know it: trimmed, lower case, with an international domain
 * in its ASCII form. `valid` says whether a mail could be addressed to it; `address` is empty when
 * there is none. What is too long to be an address (RFC 5321, 4.5.3.1: 254) is cut, so that it can be
 * shown and still be unique.
 */
export function recipientAddress(raw: string | null): { address: string; valid: boolean } {
  const text = asciiDomain((raw ?? "").trim().toLowerCase())
  const valid = text.length <= 254 && emailAddress.safeParse(text).success
  return { address: valid ? text : printable(text).slice(0, 254), valid }
}

function asciiDomain(text: string): string {
  const at = text.lastIndexOf("@")
  const domain = text.slice(at + 1)
  if (at < 1 || !/^[\p{L}\p{N}.-]+$/u.test(domain)) return text
  const site = `http://${domain}`
  return URL.canParse(site) ? `${text.slice(0, at)}@${new URL(site).hostname}` : text
}

function printable(text: string): string {
  return text.replace(/\p{C}+/gu, " ").trim()
}
