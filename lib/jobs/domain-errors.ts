import { NonRetriableError } from "inngest"
import { AppError, type ErrorCode } from "@/lib/errors"

/** What a later try cannot mend. */
const final: readonly ErrorCode[] = ["invalid", "not_found", "forbidden", "conflict", "too_large"]

/** Runs a call into a domain for a job: an error that a later try cannot mend ends the retries. */
export async function asJob<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && final.includes(error.code)) {
      throw new NonRetriableError(error.message, { cause: error })
    }
    throw error
  }
}
