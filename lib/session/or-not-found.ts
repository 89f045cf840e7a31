import { notFound } from "next/navigation"
import { AppError } from "@/lib/errors"

/** What `reading` gives; its AppError `not_found` becomes the not-found page. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound()
    throw error
  }
}
