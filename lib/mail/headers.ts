import { z } from "zod"
import { AppError } from "@/lib/errors"
import { oneLine } from "@/lib/mail/line"

const emailAddress = z.email()

/** A display name and an address as RFC 5322 writes them, the name quoted. */
export function namedAddress(name: string, address: string): string {
  const safe = oneLine(name, 70).replace(/[\\"<>]/g, (c) =>
    c === '"' || c === "\\" ? `\\${c}` : "",
  )
  return safe.trim() === "" ? address : `"${safe.trim()}" <${address}>`
}

/**
 * The address inside MAIL_FROM, which is `name <address>` or the address alone. Throws AppError
 * `misconfigured` when there is none.
 */
export function senderAddress(mailFrom: string): string {
  const address = (/<([^<>]*)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom).trim()
  if (emailAddress.safeParse(address).success) return address
  throw new AppError(
    "misconfigured",
    `MAIL_FROM is "${oneLine(mailFrom, 100)}": set it to an address, such as Porchlight <tracking@example.com>.`,
  )
}

/** `address` when a mail can be addressed to it, otherwise null. */
export function plainAddress(address: string | null): string | null {
  const text = address?.trim() ?? ""
  return emailAddress.safeParse(text).success ? text : null
}
