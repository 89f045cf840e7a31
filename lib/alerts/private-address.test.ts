import { expect, test } from "vitest"
import { readTarget } from "@/lib/alerts/post"
import { isPrivateAddress } from "@/lib/alerts/private-address"

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.19.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::7f00:1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "ff02::1",
  "2001:db8::1",
  "localhost",
  "",
])("%j is private", (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each(["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.167.1.1", "2606:4700::1111"])(
  "%j is public",
  (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  },
)

test.each([
  "http://example.com/hook",
  "ftp://example.com",
  "not an address",
  "https://me:secret@example.com/",
  "https://127.0.0.1/",
  "https://[::1]/",
  // Other ways to write 127.0.0.1, which URLs make plain.
  "https://2130706433/",
  "https://0x7f.1/",
  "https://0177.0.0.1/",
  "https://[::ffff:7f00:1]/",
])("%s may not be posted to", (url) => {
  expect(() => readTarget(url, false)).toThrow(
    expect.objectContaining({ code: "invalid", field: "url" }),
  )
})

test("a public one may, and with the setting also one's own", () => {
  expect(readTarget("https://example.com/hook?a=1", false).href).toBe(
    "https://example.com/hook?a=1",
  )
  expect(readTarget("http://127.0.0.1:8080/", true).port).toBe("8080")
})
