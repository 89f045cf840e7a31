import { expect, test } from "vitest"
import { byteSize } from "@/components/settings/byte-size"

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 KB"],
  [9_949, "9.9 KB"],
  [9_950, "10 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [5_242_880, "5.2 MB"],
])("%i bytes are %s", (bytes, text) => {
  expect(byteSize(bytes)).toBe(text)
})
