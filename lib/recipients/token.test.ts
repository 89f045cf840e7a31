import { expect, test } from "vitest"
import { maskAddress } from "@/lib/recipients/mask"
import { readRecipient, signRecipient } from "@/lib/recipients/token"

const keysOf = (n: number) => ({ proof: Buffer.alloc(32, n), cover: Buffer.alloc(32, n + 100) })
const keys = keysOf(1)
const maria = { teamId: "0190a000-0000-7000-8000-000000000002", address: "maria@example.com" }

test("a token gives back the address that it was signed for, always the same one", () => {
  const token = signRecipient(maria, keys)
  expect(token).toMatch(/^[\w-]{44}$/)
  expect(signRecipient(maria, keys)).toBe(token)
  expect(readRecipient(token, maria.teamId, [keys])).toBe(maria.address)
  expect(readRecipient(token, maria.teamId, [keysOf(2), keys])).toBe(maria.address)
  expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain("maria")
})

test("a token of another team, of another key, or touched anywhere is none", () => {
  const token = signRecipient(maria, keys)
  expect(readRecipient(token, "0190a000-0000-7000-8000-000000000003", [keys])).toBeNull()
  expect(readRecipient(token, maria.teamId, [keysOf(2)])).toBeNull()
  expect(readRecipient(token, maria.teamId, [])).toBeNull()
  const bytes = Buffer.from(token, "base64url")
  for (let at = 0; at < bytes.length; at += 1) {
    const touched = Buffer.from(bytes)
    touched[at] = (touched[at] ?? 0) ^ 1
    expect(readRecipient(touched.toString("base64url"), maria.teamId, [keys])).toBeNull()
  }
  for (const wrong of ["", "x", "A".repeat(21), "A".repeat(50_000), `${token}=`, ` ${token}`]) {
    expect(readRecipient(wrong, maria.teamId, [keys]), wrong.slice(0, 30)).toBeNull()
  }
})

test("addresses of any length and script", () => {
  for (const address of ["a@b.c", `${"ü".repeat(64)}@${"x".repeat(180)}.example`, "名@例え.jp"]) {
    expect(readRecipient(signRecipient({ ...maria, address }, keys), maria.teamId, [keys])).toBe(
      address,
    )
  }
})

test.each([
  ["maria@example.com", "m•••a@e•••.com"],
  ["jo@shop.co.uk", "j•••@s•••.uk"],
  ["x@localhost", "x•••@l•••"],
  ["no address", "•••@n•••"],
])("%s is shown as %s", (address, shown) => {
  expect(maskAddress(address)).toBe(shown)
})
