import { type DomainProblem, recordName } from "@/lib/domains/schema"

/** Answers a name's TXT records, each in its parts; throws as node:dns does. */
export type ResolveTxt = (name: string) => Promise<string[][]>

/** Asks the DNS whether a host is proven by its token; null when it is. */
export async function checkDomain(
  { hostname, token }: { hostname: string; token: string },
  resolveTxt: ResolveTxt,
): Promise<DomainProblem | null> {
  try {
    const records = (await resolveTxt(recordName(hostname))).map((parts) => parts.join("").trim())
    if (records.includes(token)) return null
    return records.length === 0 ? "no_record" : "wrong_record"
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null
    return code === "ENOTFOUND" || code === "ENODATA" ? "no_record" : "dns_failed"
  }
}
