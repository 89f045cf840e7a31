/**
 * Reads a request's body up to `limitBytes`. A longer one is cut there, and the rest is not read, so
 * that nobody can fill the memory.
 */
export async function readLimited(
  stream: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<{ body: Uint8Array; tooLarge: boolean }> {
  if (!stream) return { body: new Uint8Array(), tooLarge: false }
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { body: Buffer.concat(parts), tooLarge: false }
    parts.push(value)
    size += value.byteLength
    if (size > limitBytes) {
      await reader.cancel()
      return { body: Buffer.concat(parts).subarray(0, limitBytes), tooLarge: true }
    }
  }
}
