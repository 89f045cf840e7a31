/** Parts of a text as a response's body, each asked for when there is room for it. */
export function textStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

/** The headers of a file to keep. `name` in plain letters. */
export function fileHeaders(name: string, contentType: string): Record<string, string> {
  return {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  }
}
