import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { prepareUpload } from "@/lib/imports/upload"

test("a spreadsheet becomes CSV, with its days as 2026-05-12", async () => {
  const row = (cells: string) => `<row>${cells}</row>`
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
  const sheet = workbook(
    row(text("Number") + text("Day") + text("Total") + text("Note")) +
      row(
        `${text("1Z999AA10123456784")}<c s="1"><v>46154</v></c><c><v>12.5</v></c>${text("a, b")}`,
      ) +
      row(`<c><v>370000000000000001</v></c><c s="1"><v>46154.5</v></c><c/>${text("Æ")}`),
  )
  const { text: csv, ...format } = await prepareUpload(sheet)
  expect(format).toEqual({
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    encoding: "utf-8",
    delimiter: ",",
    start: 0,
    lines: 3,
  })
  expect(Buffer.from(csv).toString().split("\n")).toEqual([
    "Number,Day,Total,Note",
    '1Z999AA10123456784,2026-05-12,12.5,"a, b"',
    "370000000000000000,2026-05-12 12:00:00,,Æ",
    "",
  ])
})

test("what is no table is refused in words", async () => {
  const refused = (bytes: Uint8Array) =>
    prepareUpload(bytes).then(
      () => "taken",
      (error: Error) => error.message,
    )
  expect(await refused(new Uint8Array())).toBe("This file is empty.")
  expect(await refused(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe(
    "This is an old Excel file. Save it as .xlsx or as CSV.",
  )
  expect(await refused(zip({ "readme.txt": "hello" }))).toBe(
    "This spreadsheet cannot be read. Save it anew, or as CSV.",
  )
  expect(await refused(Buffer.from("<!doctype html><p>Sign in"))).toBe(
    "This is not a table. Porchlight reads CSV and XLSX files.",
  )
  const bomb = zip({ "xl/workbook.xml": "x" })
  bomb.writeUInt32LE(0xf0000000, bomb.indexOf("PK\u0001\u0002") + 24)
  expect(await refused(bomb)).toBe("This spreadsheet is too large. Save it as CSV, or in parts.")
})

test("others are answered while a spreadsheet is read", async () => {
  const cell = '<c t="inlineStr"><is><t>Some words of a cell</t></is></c>'
  const sheet = workbook(`<row>${cell.repeat(4)}</row>`.repeat(4_000))
  let turns = 0
  const tick = setInterval(() => turns++, 1)
  await prepareUpload(sheet)
  clearInterval(tick)
  expect(turns).toBeGreaterThan(5)
})

/** The least that is an XLSX file, with one sheet; the style 1 is a date. */
function workbook(rows: string): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const packaged = "http://schemas.openxmlformats.org/package/2006"
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${addressed(rows)}</sheetData></worksheet>`,
  })
}

/** Each row and cell says where it stands. */
function addressed(rows: string): string {
  return rows
    .split("<row>")
    .slice(1)
    .map((row, at) => {
      let column = 0
      const cells = row.replace(/<c(?=[\s/>])/g, () => `<c r="${"ABCD"[column++]}${at + 1}"`)
      return `<row r="${at + 1}">${cells}`
    })
    .join("")
}

/** A ZIP without compression. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(content)]
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(body), 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, path, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    centrals.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), about, rest, path]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(centrals.length, 4)
  end.writeUInt16LE(centrals.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), end])
}
