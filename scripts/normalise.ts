import { readFileSync } from "node:fs"
import { reasonOf } from "@/lib/errors"
import { sourceOf } from "@/lib/sources/registry"
import { toPrinted, toPrintedIgnored } from "@/scripts/normalise-print"

/**
 * Reads one payload of a source, from a file or standard input, and prints what Porchlight understands
 * of it as JSON. Needs no database. Ends with 1 and a reason when it is not that source's payload.
 */
async function main([key, file]: readonly string[]): Promise<void> {
  if (!key) throw new Error("Say which source: npm run -s normalise -- shippo [file]")
  const source = sourceOf(key)
  const body = file ? readFileSync(file) : await readStandardInput()
  const { updates, problems, ignored, notFound } = source.normalise(source.parse(body))
  const printed = updates.map((update) => toPrinted(update, problems))
  const one = printed.length === 1 ? printed[0] : printed
  const silent = ignored === null ? null : toPrintedIgnored(source.key, ignored, notFound ?? false)
  console.log(JSON.stringify(silent ?? one, null, 2))
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exitCode = 1
})
