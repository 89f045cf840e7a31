import { createHmac } from "node:crypto"
import type { DomainCheck, RecordState, SenderRecord } from "@/lib/sender-domains/schema"

/** Answers a name's TXT records, each in its parts; throws as node:dns does. */
export type ResolveTxt = (name: string) => Promise<string[][]>

/** Names under which mail servers commonly publish their keys. */
const selectors = ["default", "dkim", "mail", "s1", "s2", "selector1", "selector2", "google", "k1"]

/** What a team writes into a domain's DNS to prove that it is its own; another team's is another. */
export function ownershipToken(secret: string, teamId: string, domain: string): string {
  const mac = createHmac("sha256", secret).update(`porchlight sender ${teamId} ${domain}`)
  return `porchlight-sender=${mac.digest("base64url").slice(0, 32)}`
}

/**
 * Looks at what stands in the DNS of a domain whose mails go out through a mail server of the shop's: the
 * proof that it is the team's own, SPF (RFC 7208), DKIM (RFC 6376) under the usual names, and DMARC (RFC
 * 7489). It is verified with the proof, SPF and one of the other two. Throws for name servers that do not
 * answer.
 */
export async function checkDns(
  { domain, token }: { domain: string; token: string },
  resolveTxt: ResolveTxt,
): Promise<DomainCheck> {
  const texts = (name: string) => textsOf(name, resolveTxt)
  const [own, spf, dmarc, ...keys] = await Promise.all([
    texts(`_porchlight-sender.${domain}`),
    texts(domain),
    texts(`_dmarc.${domain}`),
    ...selectors.map((selector) => texts(`${selector}._domainkey.${domain}`)),
  ])
  const keyAt = keys.findIndex((found) => found.some((text) => /(^|;)\s*p=[^;\s]/.test(text)))
  const selector = selectors[keyAt] ?? "default"
  const policies = spf.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const records: SenderRecord[] = [
    {
      ...txt("Ownership", `_porchlight-sender.${domain}`, token),
      state: own.includes(token) ? "found" : own.length > 0 ? "wrong" : "missing",
    },
    {
      ...txt("SPF", domain, policies[0] ?? "v=spf1 a mx ~all"),
      // Two policies count as none (RFC 7208, 4.5).
      state: policies.length === 1 ? "found" : policies.length > 1 ? "wrong" : "missing",
    },
    {
      ...txt("DKIM", `${selector}._domainkey.${domain}`, "The key that your mail server shows you"),
      state: keyAt >= 0 ? "found" : "missing",
    },
    {
      ...txt("DMARC", `_dmarc.${domain}`, dmarc.find(isDmarc) ?? "v=DMARC1; p=none"),
      state: dmarc.some(isDmarc) ? "found" : "missing",
    },
  ]
  const state = (use: string) => records.find((record) => record.use === use)?.state
  const has = (use: string) => state(use) === "found"
  const verified = has("Ownership") && has("SPF") && (has("DKIM") || has("DMARC"))
  return { verified, records, problem: verified ? null : problemOf(state) }
}

function problemOf(state: (use: string) => RecordState | undefined): string {
  if (state("Ownership") !== "found") {
    return "The record that proves the domain is not there yet. A new record can take an hour to be seen."
  }
  if (state("SPF") === "wrong") {
    return "There are several SPF records, which count as none. Join them into one."
  }
  if (state("SPF") !== "found")
    return "There is no SPF record that names who may send for the domain."
  return "Neither a DKIM key nor a DMARC record was found. Set one of them, better both."
}

const isDmarc = (text: string) => /^v=DMARC1(;|\s|$)/i.test(text)

function txt(use: string, name: string, value: string) {
  return { use, type: "TXT", name, value, priority: null }
}

async function textsOf(name: string, resolveTxt: ResolveTxt): Promise<string[]> {
  try {
    return (await resolveTxt(name)).map((parts) => parts.join("").trim())
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null
    if (code === "ENOTFOUND" || code === "ENODATA") return []
    throw error
  }
}
