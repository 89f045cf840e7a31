import { AppError, reasonOf } from "@/lib/errors"

/** The longest message of a carrier that is kept; real ones have some 200 characters. */
export const messageLength = 1000

/** The longest name, code or reference that is kept. */
export const nameLength = 200

/**
 * Text of a payload, made safe to store: a number is its digits, anything else that is not text is
 * null, and so is blank. NUL and other controls become spaces (PostgreSQL refuses NUL), half
 * characters are dropped, and what is longer than `maximum` is cut.
 */
export function readText(value: unknown, maximum: number): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null
  if (typeof value !== "string") return null
  const text = value
    .slice(0, maximum * 2)
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, maximum)
    .replace(/\p{Cs}/gu, "")
    .trim()
  return text === "" ? null : text
}

/** Bytes as UTF-8, which JSON is. Throws AppError `invalid`. */
export function readUtf8(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body)
  } catch (error) {
    throw new AppError("invalid", "The body is not UTF-8 text.", { cause: error })
  }
}

/** Throws AppError `invalid` with where the JSON breaks. */
export function readJson(text: string): unknown {
  if (text.trim() === "") throw new AppError("invalid", "The body is empty.")
  try {
    return JSON.parse(text)
  } catch (error) {
    // The engine quotes the body, whatever it holds.
    const reason = readText(reasonOf(error), nameLength) ?? "it can't be read"
    throw new AppError("invalid", `The body is not JSON: ${reason}`, { cause: error })
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A row of a code table, by a key that came from outside ("constructor" is not a code). */
export function rowOf<Row>(table: Readonly<Record<string, Row>>, key: string): Row | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
