import { expect, test } from "vitest"
import { readableBody } from "@/lib/inbox/readable-body"

const bytes = (text: string) => new TextEncoder().encode(text)

test("JSON gets its structure", () => {
  expect(readableBody(bytes('{"a":[1,"é"]}'), 14)).toEqual({
    text: '{"a":[1,"é"]}',
    pretty: '{\n  "a": [\n    1,\n    "é"\n  ]\n}',
    leftOut: 0,
  })
})

test("what is no JSON stays as it came, broken bytes and all", () => {
  expect(readableBody(bytes('{"a":'), 5)).toEqual({ text: '{"a":', pretty: null, leftOut: 0 })
  const broken = Uint8Array.from([0x61, 0xff, 0x62])
  expect(readableBody(broken, 3)).toEqual({ text: "a\ufffdb", pretty: null, leftOut: 0 })
})

test("of a long body, and of one that was cut when it came, the rest is counted", () => {
  const long = bytes("x".repeat(300 * 1024))
  const shown = readableBody(long, long.byteLength)
  expect([shown.text.length, shown.pretty, shown.leftOut]).toEqual([256 * 1024, null, 44 * 1024])
  expect(readableBody(bytes("{}"), 5_000_000)).toEqual({
    text: "{}",
    pretty: null,
    leftOut: 4_999_998,
  })
})
