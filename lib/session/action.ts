import { unstable_rethrow } from "next/navigation"
import type { z } from "zod"
import { AppError, reasonOf } from "@/lib/errors"

/** What a server action answers: a quiet word of success, or what is wrong and where. */
export type ActionResult =
  | { ok: true; message: string | null }
  | { ok: false; message: string; fields: Record<string, string> }

/**
 * The one way a server action runs: checks the form (or a plain object) against `schema`, does `work`, and turns what goes
 * wrong into field errors or a sentence. `work` returns the words of the toast, or null for none;
 * redirects pass through.
 */
export async function runAction<S extends z.ZodType>(
  schema: S,
  form: unknown,
  work: (input: z.output<S>) => Promise<string | null>,
): Promise<ActionResult> {
  const parsed = schema.safeParse(form instanceof FormData ? formValues(form) : form)
  if (!parsed.success) return invalid(parsed.error)
  try {
    return { ok: true, message: await work(parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    return failed(error)
  }
}

/** The fields of a form as an object; a name that comes several times becomes a list. */
function formValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    // React's own bookkeeping travels in the same form.
    if (name.startsWith("$ACTION")) continue
    const all = form.getAll(name)
    values[name] = all.length > 1 ? all : all[0]
  }
  return values
}

function invalid(error: z.ZodError): ActionResult {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join(".")
    if (name !== "") fields[name] ??= issue.message
  }
  const first = error.issues[0]?.message ?? "Something in the form is not right."
  return { ok: false, message: first, fields }
}

function failed(error: unknown): ActionResult {
  if (error instanceof AppError) {
    const fields = error.field === undefined ? {} : { [error.field]: error.message }
    return { ok: false, message: error.message, fields }
  }
  console.error(`A server action failed: ${reasonOf(error)}`, error)
  return {
    ok: false,
    fields: {},
    message: "That did not work, and nothing was changed. Try again; if it stays so, see the log.",
  }
}
