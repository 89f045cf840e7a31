import { expect, it } from "vitest"
import { checkDns, ownershipToken } from "@/lib/sender-domains/dns"

const domain = "shop.example"
const token = ownershipToken("secret", "team-1", domain)

function dns(zone: Record<string, string[]>) {
  return async (name: string) => {
    const found = zone[name]
    if (!found) throw Object.assign(new Error(name), { code: "ENOTFOUND" })
    // Long records come in parts.
    return found.map((text) => [text.slice(0, 5), text.slice(5)])
  }
}

const whole = {
  [`_porchlight-sender.${domain}`]: [token],
  [domain]: ["google-site-verification=1", "v=spf1 include:mail.example ~all"],
  [`s1._domainkey.${domain}`]: ["v=DKIM1; k=rsa; p=MIGf"],
  [`_dmarc.${domain}`]: ["v=DMARC1; p=reject"],
}

it("verifies a domain that is proven and has its records", async () => {
  const { verified, problem, records } = await checkDns({ domain, token }, dns(whole))
  expect({ verified, problem }).toEqual({ verified: true, problem: null })
  expect(records.map(({ use, name, state }) => [use, name, state])).toEqual([
    ["Ownership", `_porchlight-sender.${domain}`, "found"],
    ["SPF", domain, "found"],
    ["DKIM", `s1._domainkey.${domain}`, "found"],
    ["DMARC", `_dmarc.${domain}`, "found"],
  ])
})

it.each([
  ["another team's proof", { [`_porchlight-sender.${domain}`]: ["porchlight-sender=x"] }, /proves/],
  ["no SPF", { [domain]: [] }, /no SPF/],
  ["two SPF records", { [domain]: ["v=spf1 ~all", "v=spf1 -all"] }, /several SPF/],
  [
    "a revoked key and no DMARC",
    { [`s1._domainkey.${domain}`]: ["v=DKIM1; p="], [`_dmarc.${domain}`]: [] },
    /Neither/,
  ],
])("does not with %s", async (_what, over, problem) => {
  const found = await checkDns({ domain, token }, dns({ ...whole, ...over }))
  expect(found).toMatchObject({ verified: false, problem: expect.stringMatching(problem) })
})

it("says nothing of a domain whose name servers do not answer", async () => {
  const away = async () => {
    throw Object.assign(new Error("away"), { code: "ETIMEOUT" })
  }
  await expect(checkDns({ domain, token }, away)).rejects.toThrow("away")
})

it("makes another proof for each team and domain", () => {
  const tokens = [token, ownershipToken("secret", "team-2", domain)]
  expect(new Set([...tokens, ownershipToken("secret", "team-1", "other.example")]).size).toBe(3)
})
