import { randomInt } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"

const rows = 10_000

/** Numbers that no other run has. */
const start = randomInt(1_000_000_000)

test("a messy file of 10,000 rows becomes shipments, by keyboard, with a report of what was wrong", async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto("/shipments/import")
  await expectAccessible(page, "import")
  await choose(page, { name: "bestellungen.csv", buffer: messyFile() })

  // The columns are recognised; the date is asked for, since it may be read in two ways.
  const becomes = (column: string) =>
    page.getByRole("combobox", { name: `What ${column} becomes`, exact: true })
  await expect(becomes("Sendungsnummer")).toHaveText("Tracking number", { timeout: 60_000 })
  await expect(becomes("Bestell-Nr.")).toHaveText("Order number")
  await expect(becomes("E-Mail")).toHaveText("E-mail")
  await expect(becomes("Bemerkung")).toHaveText("Leave out")
  await expectAccessible(page, "columns")
  const check = page.getByRole("button", { name: "Check the rows" })
  await expect(check).toBeDisabled()
  await becomes("Bemerkung").focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("End")
  await page.keyboard.press("Enter")
  await expect(becomes("Bemerkung")).toHaveText("Keep as an extra fact")
  await page
    .getByRole("button", { name: "3 April 2026" })
    .or(page.getByRole("button", { name: "April 3, 2026" }))
    .focus()
  await page.keyboard.press("Space")
  await check.press("Enter")

  // 500 rows have no e-mail address, 100 no date, 1 a stray quotation mark; 200 come twice.
  const make = page.getByRole("button", { name: /^Import [\d,]+ shipments$/ })
  await expect(make).toHaveText("Import 9,199 shipments", { timeout: 120_000 })
  const wrong = page.getByRole("table", { name: "What is wrong, by column" }).getByRole("row")
  await expect(wrong).toContainText([
    "Column",
    /E-Mail.*not an e-mail address.*500/,
    /Lieferdatum.*not a date.*100/,
    /Whole row.*quotation marks.*1/,
  ])
  await expectAccessible(page, "check")
  await make.press("Enter")

  await expect(page.getByText("Done: 9,199 shipments.")).toBeVisible({ timeout: 120_000 })
  const figures = page.locator("dl")
  await expect(figures).toHaveText(/Made9,199Updated0Skipped200.*Rejected601/)
  await expectAccessible(page, "report")
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Download rejected rows" }).press("Enter")
  const report = await readFile(await (await download).path(), "utf8")
  expect(report.trim().split("\r\n")).toHaveLength(602)
  expect(report).toContain("E-Mail: This is not an e-mail address.")

  await page.goto(`/shipments?q=${numberOf(2)}`)
  await expect(page.getByText(numberOf(2)).first()).toBeVisible()
  await page.goBack()

  await page.getByRole("button", { name: "Undo" }).press("Enter")
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).press("Enter")
  // The undoing is a task with a page of its own.
  await expect(page).toHaveURL(/\/settings\/activity\//)
  await expect(page.getByText(/^Done: 9,199/)).toBeVisible({ timeout: 120_000 })
  await page.goto(`/shipments?q=${numberOf(2)}`)
  await expect(page.getByText(/^Nothing found/)).toBeVisible()
})

test("pasted numbers are added, and what cannot be stays in the box", async ({ page }) => {
  await page.goto("/shipments/new")
  await page.getByRole("button", { name: "Paste many numbers" }).press("Enter")
  const box = page.getByRole("textbox", { name: "Tracking numbers" })
  const [first, second] = [numberOf(rows + 1), numberOf(rows + 2)]
  await box.fill(`PostNord ${first} #10233\n${second.toLowerCase()}\npostnord ?!`)
  const lines = page.getByRole("list", { name: "How the lines are read" }).getByRole("listitem")
  await expect(lines).toHaveCount(3)
  await expectAccessible(page, "pasted numbers")
  await page.getByRole("combobox", { name: `Carrier of ${second}` }).focus()
  await page.keyboard.press("Enter")
  await page.keyboard.type("PostNord")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Add 3 shipments" }).press("Enter")
  await expect(page.getByText("2 shipments added.")).toBeVisible()
  await expect(box).toHaveValue("postnord ?!")
  await expect(lines).toContainText("A tracking number has")
})

/** UTF-16, semicolons, doubles, bad dates and addresses, quotation marks and line ends inside cells. */
function messyFile(): Buffer {
  const lines = ["Bestellungen;März 2026;;;;;", ""]
  lines.push(
    "Sendungsnummer;Versanddienstleister;Bestell-Nr.;Empfänger;E-Mail;Lieferdatum;Bemerkung",
  )
  for (let row = 1; row <= rows; row += 1) {
    const number = numberOf(row % 50 === 0 ? row - 1 : row)
    const mail = row % 20 === 7 ? "keine" : `kunde${row}@example.com`
    const day = row % 100 === 3 ? "bald" : "03/04/2026"
    const note = row % 3 === 0 ? '"Tor; ""hinten""\nlinks"' : `Regal 12" ${row}`
    lines.push(`${number};PostNord;=${row};"Müller, Jürgen";${mail};${day};${note}`)
  }
  lines[10] = `${numberOf(8)};PostNord;"offen;Jürgen;a@example.com;03/04/2026;x`
  return Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le")
}

function numberOf(row: number): string {
  return `PL${String(start * 100_000 + row).padStart(16, "0")}`
}

async function choose(page: Page, file: { name: string; buffer: Buffer }) {
  const chooser = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Choose a file" }).press("Enter")
  await (await chooser).setFiles({ ...file, mimeType: "text/csv" })
  await expect(page).toHaveURL(/import\/[0-9a-f-]{36}$/, { timeout: 60_000 })
}
