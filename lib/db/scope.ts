import { database } from "@/lib/db/client"
import { shareLine } from "@/lib/db/direct"
import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import { modelScopes, type ScopedModel } from "@/lib/db/registry"
import { AppError } from "@/lib/errors"

declare const proven: unique symbol

/**
 * A database client that sees one team. Domain functions take it first and cannot be called without
 * it; only `scopeTo` makes one. It has no raw-query methods and no global models.
 */
export type TeamDb = Pick<PrismaClient, Uncapitalize<ScopedModel>> & {
  readonly teamId: string
  readonly [proven]: true
}

/** The scoped client of a team that the session, the API key or the webhook token has proven. */
export function scopeTo(teamId: string, client: PrismaClient = database()): TeamDb {
  const scoped = client.$extends({
    name: "team-scope",
    client: { teamId },
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          return query(scopeArgs(teamId, model, operation, args as Args) as typeof args)
        },
      },
    },
  })
  shareLine(scoped, client)
  return scoped as unknown as TeamDb
}

/**
 * Runs `work` in one database transaction with a client of the same scope. Called inside a
 * transaction it joins it.
 */
export function inTransaction<T>(
  db: TeamDb,
  work: (tx: TeamDb) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const client = db as unknown as PrismaClient
  if (typeof client.$transaction !== "function") return work(db)
  return client.$transaction((tx) => work(tx as unknown as TeamDb), {
    timeout: options.timeoutMs ?? 15_000,
    maxWait: 15_000,
  })
}

type Args = Record<string, unknown> | undefined

/** The arguments of one Prisma call, narrowed to the team; throws `forbidden` for what would leave it. */
function scopeArgs(teamId: string, model: string, operation: string, args: Args): Args {
  const scope = modelScopes[model as Prisma.ModelName]
  if (scope === "global") throw refused(model, "it belongs to no team")
  refuseForeignReads(model, args)
  const key = scope === "root" ? "id" : "teamId"
  const next: Record<string, unknown> = { ...args }
  if (operation.startsWith("create")) next.data = scopeData(teamId, model, key, args?.data)
  else next.where = scopeWhere(args?.where as Args, { [key]: teamId })
  if (operation.startsWith("update")) next.data = scopeChange(teamId, model, key, args?.data)
  if (operation === "upsert") {
    next.create = scopeData(teamId, model, key, args?.create)
    next.update = scopeChange(teamId, model, key, args?.update)
  }
  return next
}

/** The rest stays at the top, where findUnique and upsert look for the unique key. */
function scopeWhere(where: Args, team: Record<string, string>) {
  const others = where?.AND === undefined ? [] : [where.AND].flat()
  return { ...where, AND: [...others, team] }
}

function scopeData(teamId: string, model: string, key: string, data: unknown): unknown {
  if (key === "id") throw refused(model, "a scoped client creates no teams")
  if (Array.isArray(data)) return data.map((row) => scopeData(teamId, model, key, row))
  return { ...scopeChange(teamId, model, key, data), teamId }
}

function scopeChange(teamId: string, model: string, key: string, data: unknown) {
  const scalars: Record<string, string> = scalarFields(model)
  const row = { ...(data as Record<string, unknown>) }
  for (const field of Object.keys(row)) {
    // A nested `connect` would move another team's row under ours.
    if (!(field in scalars)) throw refused(model, `write ${field} by its own model`)
  }
  if (row[key] !== undefined && row[key] !== teamId)
    throw refused(model, "the row is another team's")
  delete row[key]
  return row
}

function scalarFields(model: string): Record<string, string> {
  const enums = Prisma as unknown as Record<string, Record<string, string> | undefined>
  return enums[`${model}ScalarFieldEnum`] ?? {}
}

/** The one relation that leads out of a team is from a person to all their memberships. */
function refuseForeignReads(model: string, args: unknown) {
  if (typeof args !== "object" || args === null) return
  for (const clause of ["include", "select"] as const) {
    const wanted = (args as Record<string, unknown>)[clause]
    if (typeof wanted !== "object" || wanted === null) continue
    for (const [field, nested] of Object.entries(wanted)) {
      if (field === "memberships" && model === "User")
        throw refused(model, "it leads to other teams")
      refuseForeignReads(field === "user" ? "User" : "", nested)
    }
  }
}

function refused(model: string, why: string) {
  return new AppError("forbidden", `${model} refused by the team's scope: ${why}.`)
}
