import { Prisma } from "@/lib/db/generated/client"
import type { ShipmentFilter } from "@/lib/shipments/filter"

/** As the migration slow_filters has it in the index Shipment_facets_idx, word for word. */
const facets = Prisma.sql`shipment_facets(s."teamId", s."archivedAt" IS NOT NULL, s."milestone",
  s."detail", s."serviceLevel", s."warehouse", s."destinationCountry", s."connectionId",
  s."assigneeId")`

/**
 * What a filter's values are in the index of facets, for a statement that collects all it has. They
 * only widen the real conditions, and would cost a walk along the order more than they spare it.
 */
export function facetConditions(filter: ShipmentFilter, teamId: string): Prisma.Sql[] {
  const archived = filter.marks.includes("archived")
  const facetOf = (text: Prisma.Sql) =>
    Prisma.sql`shipment_facet(${teamId}::uuid, ${archived}::boolean, ${text})`
  const anyOf = (name: string, values: readonly string[]) => {
    if (values.length === 0) return []
    const wanted = values.map((value) => facetOf(Prisma.sql`${`${name} ${value}`}::text`))
    return [Prisma.sql`${facets} && ARRAY[${Prisma.join(wanted)}]`]
  }
  return [
    ...anyOf("milestone", filter.milestones),
    ...anyOf("detail", filter.details),
    ...anyOf("service", filter.serviceLevels),
    ...anyOf("warehouse", filter.warehouses),
    ...anyOf("country", filter.countries),
    ...anyOf("connection", filter.connections),
    ...(filter.assignees.includes("none") ? [] : anyOf("assignee", filter.assignees)),
    ...bySource(filter.sources, teamId, facetOf),
  ]
}

function bySource(
  sources: readonly string[],
  teamId: string,
  facetOf: (text: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql[] {
  if (sources.length === 0) return []
  return [
    Prisma.sql`${facets} && ARRAY(
      SELECT ${facetOf(Prisma.sql`'connection ' || c."id"`)} FROM "SourceConnection" c
      WHERE c."teamId" = ${teamId}::uuid AND c."source" IN (${Prisma.join([...sources])}))`,
  ]
}
