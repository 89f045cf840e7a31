import { AppError } from "@/lib/errors"
import { type Delimiter, detectDelimiter } from "@/lib/imports/delimiter"
import { decode, detectEncoding, type Encoding } from "@/lib/imports/encoding"
import { isSpreadsheet, spreadsheetToCsv } from "@/lib/imports/spreadsheet"

/** A file as it is read: its text as bytes, and how they are to be understood. */
export interface Upload {
  /** The file itself, or of a spreadsheet the CSV that was made from it. */
  text: Uint8Array
  contentType: string
  encoding: Encoding
  delimiter: Delimiter
  /** Where the text begins, in bytes. */
  start: number
  lines: number
}

/** What an uploaded file is. Throws AppError `invalid` for what is no table. */
export async function prepareUpload(bytes: Uint8Array): Promise<Upload> {
  if (bytes.length === 0) throw new AppError("invalid", "This file is empty.")
  if (isOldSpreadsheet(bytes)) {
    throw new AppError("invalid", "This is an old Excel file. Save it as .xlsx or as CSV.")
  }
  const spreadsheet = isSpreadsheet(bytes)
  const text = spreadsheet ? await spreadsheetToCsv(bytes) : bytes
  const { encoding, start } = detectEncoding(text)
  const beginning = decode(text.subarray(start, start + 64 * 1024), encoding)
  if (beginning.includes("\0") || /^%PDF-|^<(!doctype|html|\?xml)/i.test(beginning)) {
    throw new AppError("invalid", "This is not a table. Porchlight reads CSV and XLSX files.")
  }
  return {
    text,
    contentType: spreadsheet ? xlsx : "text/csv",
    encoding,
    delimiter: spreadsheet ? "," : detectDelimiter(beginning),
    start,
    lines: countLines(text),
  }
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** The container of .xls files, and of those with a password. */
function isOldSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 10) count += 1
  return bytes.at(-1) === 10 || bytes.at(-2) === 10 ? count : count + 1
}
