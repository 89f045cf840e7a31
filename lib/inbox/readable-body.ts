/** A body as a person can read it. */
export interface ReadableBody {
  /** What came, as text; bytes that are no UTF-8 become the replacement character. */
  text: string
  /** The same with JSON's structure made visible; null when it is no JSON, or too long to be read. */
  pretty: string | null
  /** Bytes that are left out at the end. */
  leftOut: number
}

const shownBytes = 256 * 1024

/** Makes a stored body readable; of a long one the first 256 KB. */
export function readableBody(body: Uint8Array, bodySize: number): ReadableBody {
  const part = body.subarray(0, shownBytes)
  const text = new TextDecoder().decode(part)
  const complete = part.byteLength === bodySize
  return { text, pretty: complete ? prettyJson(text) : null, leftOut: bodySize - part.byteLength }
}

function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return null
  }
}
