import { z } from "zod"
import { readText } from "@/lib/sources/text"

/** A field of a payload as text that is safe to store; anything that is not text reads as null. */
export function text(maximum: number) {
  return z
    .unknown()
    .optional()
    .transform((value) => readText(value, maximum))
}

/** A part of a payload that may be absent or of another kind: then it is null, and costs only itself. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape).nullish().catch(null)
}
