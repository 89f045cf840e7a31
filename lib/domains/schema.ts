import { isIP } from "node:net"
import { domainToASCII } from "node:url"
import { z } from "zod"

const hint = "Enter a host name such as track.your-shop.com, without https:// and without a path."

/** A host name as people write it, in the one spelling that is kept: lower case, ASCII. */
export const hostnameSchema = z
  .string()
  .trim()
  // What stands before or behind a host in an address would be cut off without a word.
  .refine((text) => !/[/?#@:\\]/.test(text), hint)
  .transform((text) => domainToASCII(text.toLowerCase().replace(/\.$/, "")))
  .pipe(
    z
      .string()
      .max(253, hint)
      .refine((name) => isHostname(name), hint),
  )

/** A name with at least two labels (RFC 1123) that is no address and not of a network of one's own. */
function isHostname(name: string): boolean {
  const labels = name.split(".")
  if (labels.length < 2 || isIP(name) !== 0) return false
  if (["local", "localhost", "internal", "arpa"].includes(labels.at(-1) ?? "")) return false
  return (
    labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? "")
  )
}

/** What a check of a domain found amiss. */
export const domainProblems = ["no_record", "wrong_record", "dns_failed"] as const
export type DomainProblem = (typeof domainProblems)[number]

/** Where the TXT record stands that proves a host. */
export function recordName(hostname: string): string {
  return `_porchlight.${hostname}`
}
