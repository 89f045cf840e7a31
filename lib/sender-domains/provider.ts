import type { DomainRecords, DomainStatus } from "resend"
import { AppError } from "@/lib/errors"
import { type ResendSettings, resendClient } from "@/lib/mail/resend"
import { resendFailure } from "@/lib/mail/resend-failure"
import type { DomainCheck, RecordState, SenderRecord } from "@/lib/sender-domains/schema"

/** The mail provider's own check of a domain. Each throws AppError with words for people. */
export interface DomainProvider {
  add(domain: string): Promise<DomainCheck & { externalId: string }>
  check(externalId: string, options: { watch: boolean }): Promise<DomainCheck>
  remove(externalId: string): Promise<void>
}

/** Resend's Domains API (https://resend.com/docs/api-reference/domains/create-domain). */
export function resendDomains(settings: ResendSettings): DomainProvider {
  const { domains } = resendClient(settings)
  const pace = settings.pace ?? (async () => {})
  return {
    async add(name) {
      await pace()
      const { data, error, headers } = await domains.create({ name })
      if (error) throw inWords(resendFailure(error, headers))
      return { externalId: data.id, ...checkOf(name, data) }
    },
    async check(externalId, { watch }) {
      // Resend looks at the DNS when it is asked to, and tells later what it saw.
      await pace()
      const asked = await domains.verify(externalId)
      if (asked.error) throw inWords(resendFailure(asked.error, asked.headers))
      await pace()
      const { data, error, headers } = await domains.get(externalId)
      if (error) throw inWords(resendFailure(error, headers))
      if (data.open_tracking !== watch || data.click_tracking !== watch) {
        await pace()
        await domains.update({ id: externalId, openTracking: watch, clickTracking: watch })
      }
      return checkOf(data.name, data)
    },
    async remove(externalId) {
      await pace()
      const { error, headers } = await domains.remove(externalId)
      if (error && error.statusCode !== 404) throw inWords(resendFailure(error, headers))
    },
  }
}

interface ResendDomain {
  status: DomainStatus
  records: DomainRecords[]
}

function checkOf(domain: string, { status, records }: ResendDomain): DomainCheck {
  return {
    verified: status === "verified",
    problem: problems[status] ?? null,
    records: records
      .filter(({ record }) => record === "SPF" || record === "DKIM")
      .map((record) => recordOf(domain, record)),
  }
}

const problems: Partial<Record<DomainStatus, string>> = {
  failed:
    "Resend did not find the records. Compare them with what is listed here, then check again.",
  partially_failed: "Resend found some of the records only. Compare the others, then check again.",
}

function recordOf(domain: string, record: DomainRecords): SenderRecord {
  const under = record.name === domain || record.name.endsWith(`.${domain}`)
  return {
    use: record.record,
    type: record.type,
    name: under ? record.name : `${record.name}.${domain}`,
    value: record.value,
    priority: "priority" in record ? (record.priority ?? null) : null,
    state: states[record.status] ?? "waiting",
  }
}

const states: Readonly<Record<string, RecordState | undefined>> = {
  verified: "found",
  failed: "missing",
  temporary_failure: "waiting",
}

function inWords(error: AppError): AppError {
  if (error.code === "misconfigured") {
    const words =
      "Resend refuses the key for domains. Give RESEND_API_KEY full access, and restart."
    return new AppError("misconfigured", words, { cause: error })
  }
  if (error.code === "rate_limited") {
    return new AppError("rate_limited", "Resend is busy. Try again in a minute.", { cause: error })
  }
  if (error.code === "upstream") {
    return new AppError("upstream", "Resend did not answer. Try again in a minute.", {
      cause: error,
    })
  }
  return new AppError(error.code, error.message, { field: "domain", cause: error })
}
