import { Worker } from "node:worker_threads"
import { z } from "zod"
import { AppError } from "@/lib/errors"

/** How much a spreadsheet may hold once it is unpacked: a small file can be made to fill any memory. */
const largestUnpacked = 600 * 1024 * 1024

/** As much as 100,000 rows of thirty columns take while they are read, and some more. */
const largestHeapMb = 2_048

/** Whether bytes begin as a ZIP does, which is what an XLSX file is. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * The first sheet of an XLSX file as CSV in UTF-8, with dates as 2026-05-12 and times of day behind
 * them; read in a thread of its own, so that everybody else is answered meanwhile. Throws AppError
 * `invalid` for what is no spreadsheet, and `too_large` for what holds too much.
 */
export async function spreadsheetToCsv(bytes: Uint8Array): Promise<Buffer> {
  if (unpackedSize(bytes) > largestUnpacked) throw tooLarge()
  const answer = answerSchema.parse(await askThread(bytes))
  if ("csv" in answer) return Buffer.from(answer.csv.buffer)
  throw new AppError("invalid", "This spreadsheet cannot be read. Save it anew, or as CSV.", {
    cause: answer.unreadable,
  })
}

const answerSchema = z.union([
  z.object({ csv: z.instanceof(Uint8Array) }),
  z.object({ unreadable: z.string() }),
])

/** What the thread says; its failure is ours. */
async function askThread(bytes: Uint8Array): Promise<unknown> {
  const thread = new Worker(new URL("./spreadsheet-worker.mjs", import.meta.url), {
    // An object: the bundler adds what its own code needs.
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: largestHeapMb },
  })
  try {
    return await new Promise((resolve, reject) => {
      thread.once("message", resolve)
      thread.once("error", reject)
      thread.once("exit", () => reject(new Error("The thread ended without an answer.")))
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error
  } finally {
    await thread.terminate()
  }
}

function tooLarge(): AppError {
  return new AppError("too_large", "This spreadsheet is too large. Save it as CSV, or in parts.")
}

/** What the ZIP's table of contents says that its files take. */
function unpackedSize(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf(entryMark); at >= 0; at = buffer.indexOf(entryMark, at + 4)) {
    if (at + 28 <= buffer.length) total += buffer.readUInt32LE(at + 24)
  }
  return total
}

/** Begins each entry of the table of contents (PKWARE APPNOTE 4.3.12). */
const entryMark = Buffer.from([0x50, 0x4b, 1, 2])
