import { expect, test } from "vitest"
import { mentionsIn, nameBeforeCaret, partsOf } from "@/lib/notes/mentions"

const ada = { id: "a", name: "Ada" }
const lovelace = { id: "al", name: "Ada Lovelace" }
const zoe = { id: "z", name: "Zoë (night)" }
const members = [ada, lovelace, zoe]

test.each([
  ["@Ada look", ["a"]],
  ["ask @ada lovelace, then @Ada.", ["al", "a"]],
  ["@Ada @ada", ["a"]],
  ["(@Zoë (night))", ["z"]],
  ["mail to me@Ada", []],
  ["@Adamant", []],
  ["@nobody and <b>@</b>", []],
  ["", []],
])("%j names %j", (body, ids) => {
  expect(mentionsIn(body, members)).toEqual(ids)
})

test("the parts together are the text, whatever is in it", () => {
  const body = "Hello @Ada,\n<script>@Ada Lovelace</script> $& .*"
  const parts = partsOf(body, members)
  expect(parts.map(({ text }) => text).join("")).toBe(body)
  expect(parts.filter(({ member }) => member)).toEqual([
    { text: "@Ada", member: ada },
    { text: "@Ada Lovelace", member: lovelace },
  ])
  expect(partsOf("@Ada", [])).toEqual([{ text: "@Ada", member: null }])
})

test("a name is being typed after an @ until something else than a name follows", () => {
  expect(nameBeforeCaret("see @", 5)).toBe("")
  expect(nameBeforeCaret("see @Ada L", 10)).toBe("Ada L")
  expect(nameBeforeCaret("see @Ada L", 7)).toBe("Ad")
  expect(nameBeforeCaret("me@shop", 7)).toBeNull()
  expect(nameBeforeCaret("see @Ada, and", 13)).toBeNull()
  expect(nameBeforeCaret("", 0)).toBeNull()
})
