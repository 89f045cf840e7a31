import { Resolver } from "node:dns/promises"
import type { ResolveTxt } from "@/lib/domains/check"
import { env } from "@/lib/env"

/** Asks the machine's own name servers, or those of DNS_SERVERS. */
export const resolveTxt: ResolveTxt = (name) => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  const servers =
    env()
      .DNS_SERVERS?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  if (servers.length > 0) resolver.setServers(servers)
  return resolver.resolveTxt(name)
}
