import type { TeamDb } from "@/lib/db/scope"

const reads: ReadonlySet<string> = new Set([
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "findUnique",
])

/**
 * The same client, which asks each question about these models once and gives the same answer again.
 * Only for the time of one transaction, and for what it does not write: what holds for a whole team,
 * where much is done for the team at once.
 */
export function remembering(tx: TeamDb, models: readonly (keyof TeamDb & string)[]): TeamDb {
  const answers = new Map<string, unknown>()
  const remembered = new Map<PropertyKey, unknown>(
    models.map((model) => [model, rememberingModel(tx[model] as object, model, answers)]),
  )
  return new Proxy(tx, {
    get: (target, name) => remembered.get(name) ?? Reflect.get(target, name, target),
  })
}

function rememberingModel(delegate: object, model: string, answers: Map<string, unknown>): object {
  return new Proxy(delegate, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target)
      if (typeof found !== "function" || !reads.has(String(name))) return found
      return (args: unknown) => {
        const question = `${model}.${String(name)} ${JSON.stringify(args)}`
        // Of a promise that Prisma starts only when somebody waits for it.
        const answer = answers.get(question) ?? Promise.resolve(found.call(target, args))
        answers.set(question, answer)
        return answer
      }
    },
  })
}
