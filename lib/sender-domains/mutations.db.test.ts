import { expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { ownershipToken } from "@/lib/sender-domains/dns"
import { senderOf } from "@/lib/sender-domains/from"
import {
  addSenderDomain,
  type Checkers,
  checkSenderDomain,
  removeSenderDomain,
  saveSender,
} from "@/lib/sender-domains/mutations"
import type { DomainProvider } from "@/lib/sender-domains/provider"
import { listSenderDomains } from "@/lib/sender-domains/queries"
import type { DomainCheck } from "@/lib/sender-domains/schema"
import { freshTeam } from "@/tests/database"

const now = new Date()
const domain = "mail.shop.example"
const mailFrom = "Porchlight <tracking@installation.example>"
const from = (db: TeamDb, transport: string) => senderOf(db, "Nordic", { mailFrom, transport })

/** Name servers that know these texts only. */
function dns(zone: Record<string, string>): Checkers {
  const resolveTxt = async (name: string) => {
    const found = zone[name]
    if (found === "away") throw Object.assign(new Error("away"), { code: "ETIMEOUT" })
    if (!found) throw Object.assign(new Error(name), { code: "ENOTFOUND" })
    return [[found]]
  }
  return { provider: null, resolveTxt, secret: "secret" }
}

it("sends from a domain once its records are proven, and no longer when they are gone", async () => {
  const { db, team } = await freshTeam()
  const zone: Record<string, string> = {}
  const checkers = dns(zone)
  await addSenderDomain(db, domain, checkers)
  await expect(addSenderDomain(db, domain, checkers)).rejects.toMatchObject({ code: "conflict" })
  const id = (await listSenderDomains(db))[0]?.id ?? ""
  const check = () => checkSenderDomain(db, id, { ...checkers, now })
  expect(await check()).toMatchObject({ verified: false, problem: expect.stringMatching(/proves/) })
  expect(await from(db, "smtp")).toBe('"Nordic" <tracking@installation.example>')

  zone[`_porchlight-sender.${domain}`] = ownershipToken("secret", team.id, domain)
  zone[domain] = "v=spf1 include:mail.example ~all"
  zone[`_dmarc.${domain}`] = "v=DMARC1; p=none"
  expect(await check()).toEqual({ verified: true, problem: null })
  expect(await from(db, "smtp")).toBe(`"Nordic" <tracking@${domain}>`)
  // What the shop's mail server may send for, Resend may not.
  expect(await from(db, "resend")).toBe('"Nordic" <tracking@installation.example>')
  await saveSender(db, { senderName: "Nordic Outfitters", senderLocalPart: "parcels" })
  expect(await from(db, "smtp")).toBe(`"Nordic Outfitters" <parcels@${domain}>`)

  zone[domain] = "away"
  expect(await check()).toMatchObject({ verified: true, problem: expect.stringMatching(/answer/) })
  zone[domain] = "v=spf1 include:mail.example ~all"
  await check()
  delete zone[domain]
  expect(await check()).toMatchObject({ verified: false, problem: expect.stringMatching(/SPF/) })
  expect(await from(db, "smtp")).toContain(domain)
  await check()
  expect(await from(db, "smtp")).toContain("installation.example")
})

it("lets the provider check a domain, and says what it says", async () => {
  const { db } = await freshTeam()
  const record = { use: "DKIM", type: "TXT", name: `resend._domainkey.${domain}`, value: "p=MIGf" }
  const missing: DomainCheck = {
    verified: false,
    problem: null,
    records: [{ ...record, priority: null, state: "waiting" }],
  }
  const asked: string[] = []
  let answer: DomainCheck | AppError = missing
  const provider: DomainProvider = {
    add: async () => ({ externalId: "dom_1", ...missing }),
    check: async (externalId, { watch }) => {
      asked.push(`${externalId} ${watch}`)
      if (answer instanceof AppError) throw answer
      return answer
    },
    remove: async (externalId) => void asked.push(`removed ${externalId}`),
  }
  const checkers = { ...dns({}), provider }
  await addSenderDomain(db, domain, checkers)
  const [added] = await listSenderDomains(db)
  expect(added).toMatchObject({ byProvider: true, verifiedAt: null, records: missing.records })
  const check = () => checkSenderDomain(db, added?.id ?? "", { ...checkers, now })
  await check()
  await db.notificationSettings.create({ data: { teamId: db.teamId, watchOpens: true } })
  answer = { ...missing, verified: true }
  expect(await check()).toEqual({ verified: true, problem: null })
  expect(await from(db, "resend")).toBe(`"Nordic" <tracking@${domain}>`)
  answer = new AppError("upstream", "Resend did not answer. Try again in a minute.")
  expect(await check()).toEqual({ verified: true, problem: answer.message })
  await removeSenderDomain(db, added?.id ?? "", checkers)
  expect(asked).toEqual(["dom_1 false", "dom_1 true", "dom_1 true", "removed dom_1"])
  expect(await listSenderDomains(db)).toEqual([])
})
