import type { TeamDb } from "@/lib/db/scope"
import { offeredLanguages } from "@/lib/languages/catalogues"
import { languages } from "@/lib/languages/languages"
import { everything } from "@/lib/shipments/filter"
import { filterValues } from "@/lib/shipments/filter-values"
import { listMembers } from "@/lib/teams/queries"
import { carrierName, carrierNotifies } from "@/lib/tracking/carriers"

/**
 * What a rule may ask for, as the team's parcels have it, most frequent first: carriers (those that tell
 * recipients by themselves carry a note), services, countries, tags; and members' addresses and languages.
 */
export async function knownValues(db: TeamDb) {
  const [values, members] = await Promise.all([filterValues(db, everything), listMembers(db)])
  const country = new Intl.DisplayNames("en", { type: "region", fallback: "code" })
  const plain = ({ value }: { value: string }) => ({ value, label: value })
  return {
    carriers: values.carrier.map(({ value }) => ({
      value,
      label: carrierName(value),
      note: carrierNotifies(value) ? "tells recipients by itself" : undefined,
    })),
    services: values.service.map(plain),
    countries: values.country.map(({ value }) => ({
      value,
      label: value,
      note: /^[A-Z]{2}$/.test(value) ? country.of(value) : undefined,
    })),
    tags: values.tag.map(plain),
    members: members.map(({ user }) => ({
      value: user.email.toLowerCase(),
      label: user.email,
      note: user.name,
    })),
    languages: offeredLanguages.map((value) => ({ value, label: languages[value].name })),
  }
}
