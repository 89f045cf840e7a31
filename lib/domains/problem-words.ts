import type { DomainProblem } from "@/lib/domains/schema"

/** What is amiss and what to do, for people. */
export const problemWords: Record<DomainProblem, string> = {
  no_record:
    "The TXT record is not there yet. A new record can take minutes, sometimes an hour, to be seen.",
  wrong_record:
    "There is a TXT record, but it holds something else. Compare it with the value here.",
  dns_failed: "The domain’s name servers did not answer. Try again in a few minutes.",
}
