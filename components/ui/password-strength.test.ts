import { expect, test } from "vitest"
import { strengthOf } from "@/components/ui/password-strength"

test.each([
  ["", 0],
  ["Tr0ub4dor", 0],
  ["aaaaaaaaaaaaaaaa", 1],
  ["1234567890", 1],
  ["abababababab", 1],
  ["passwordpassword", 2],
  ["porchlight-demo", 3],
  ["correct horse battery staple", 4],
  ["k7#mQ2!xVp9$wL", 4],
])("%s is %i", (password, strength) => {
  expect(strengthOf(password)).toBe(strength)
})
