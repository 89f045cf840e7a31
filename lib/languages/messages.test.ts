import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { type Catalogue, catalogues, messageKeys } from "@/lib/languages/catalogues"
import { type Language, languageCodes, languages } from "@/lib/languages/languages"
import { type MessageShape, readMessage } from "@/lib/languages/message"
import { sameAsEnglish } from "@/lib/languages/same-as-english"

/**
 * Every file of messages/ is checked, so that a translator sees what is amiss before the language is
 * offered: LANGUAGE=de npx vitest run --project unit lib/languages/messages
 */
const folder = resolve(import.meta.dirname, "messages")
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""))
const only = process.env.LANGUAGE
const found = files.filter((code) => !only || code === only) as Language[]
const read = (code: string): Catalogue =>
  JSON.parse(readFileSync(resolve(folder, `${code}.json`), "utf8"))
const english = read("en")

/** The letters that a language is written in, where they are not Latin. */
const scripts: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
}

test("there are languages to check, and every file is offered", () => {
  expect(found.length).toBeGreaterThan(0)
  expect(messageKeys.length).toBeGreaterThan(300)
  if (!only) expect(Object.keys(catalogues).sort()).toEqual([...files].sort())
})

describe.each(found)("%s", (code) => {
  const { tag } = languages[code]
  const texts = read(code)
  const rows = Object.entries(texts)
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    rows.filter(([key, text]) => isWrong(text, key)).map(([key, text]) => `${key}: ${text}`)

  test("is one of ours", () => {
    expect(languageCodes).toContain(code)
  })

  test("has English's keys, in their order", () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english))
    expect(Object.keys(texts)).toEqual(Object.keys(texts).toSorted())
  })

  test("says something everywhere, without blanks around it, HTML or exclamation marks", () => {
    expect(wrong((text) => text.trim() !== text || text === "")).toEqual([])
    expect(wrong((text) => /<\/?[a-z]|&[a-z#\d]+;/i.test(text))).toEqual([])
    expect(wrong((text) => /[!¡！]/.test(text))).toEqual([])
  })

  test("writes apostrophes as ’, since ' quotes in a message", () => {
    expect(wrong((text) => text.includes("'"))).toEqual([])
  })

  test("parses, with English's variables and options, and the language's own plurals", () => {
    const plurals = pluralsOf(tag)
    const faults = rows.flatMap(([key, text]) => {
      const given = shapeOf(text, tag)
      const wanted = shapeOf(english[key as keyof Catalogue] ?? "", "en-GB")
      if (typeof given === "string") return [`${key}: ${given}`]
      if (typeof wanted === "string") return [`en ${key}: ${wanted}`]
      return faultsOf(given, wanted, plurals).map((fault) => `${key}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test.skipIf(code === "en")("is translated", () => {
    const allowed = new Set<string>([...sameAsEnglish.all, ...(sameAsEnglish[code] ?? [])])
    expect(
      wrong((text, key) => text === english[key as keyof Catalogue] && !allowed.has(key)),
    ).toEqual([])
  })

  test.skipIf(!scripts[code])("is written in its own letters", () => {
    const letters = scripts[code] ?? /x/
    expect(
      wrong((text, key) => {
        const shape = shapeOf(text, tag)
        const said = typeof shape === "string" ? "" : shape.literals.join("")
        return /\p{L}/u.test(said) && !letters.test(said) && !sameAsEnglish.all.includes(key)
      }),
    ).toEqual([])
  })
})

function shapeOf(text: string, tag: string): MessageShape | string {
  try {
    return readMessage(text, tag).shape
  } catch (error) {
    return String(error)
  }
}

function faultsOf(given: MessageShape, wanted: MessageShape, plurals: Set<string>): string[] {
  const faults: string[] = []
  const variables = (shape: MessageShape) => [...shape.variables].sort().join(" ")
  if (variables(given) !== variables(wanted)) {
    faults.push(`has {${variables(given)}} where English has {${variables(wanted)}}`)
  }
  const selects = (shape: MessageShape) => [...shape.selects].sort().join("; ")
  if (selects(given) !== selects(wanted)) {
    faults.push(`chooses by ${selects(given)} where English chooses by ${selects(wanted)}`)
  }
  const counted = (shape: MessageShape) =>
    [...new Set(shape.plurals.map(({ variable }) => variable))].sort().join(" ")
  if (counted(given) !== counted(wanted)) {
    faults.push(`counts ${counted(given)} where English counts ${counted(wanted)}`)
  }
  for (const { variable, categories } of given.plurals) {
    const named = [...categories].filter((category) => !category.startsWith("="))
    const missing = [...plurals].filter((category) => !categories.has(category))
    const strange = named.filter((category) => !plurals.has(category))
    if (missing.length) faults.push(`${variable} lacks the plural ${missing.join(", ")}`)
    if (strange.length) faults.push(`${variable} has the plural ${strange.join(", ")}: no such one`)
  }
  return faults
}

/** The plural categories that whole numbers up to a hundred have in a language, and `other`. */
function pluralsOf(tag: string): Set<string> {
  const rules = new Intl.PluralRules(tag)
  return new Set([...Array.from({ length: 101 }, (_, n) => rules.select(n)), "other"])
}
