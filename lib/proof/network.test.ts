import { expect, test } from "vitest"
import { networkOf } from "@/lib/proof/network"

const from = (peer: string | null, forwarded: string | null, hops: number) => {
  const headers = new Headers()
  if (peer) headers.set("x-porchlight-peer", peer)
  if (forwarded) headers.set("x-forwarded-for", forwarded)
  return networkOf(headers, hops)
}

test("without a proxy only the connection counts, whatever a client claims", () => {
  expect(from("203.0.113.7", null, 0)).toBe("203.0.113.7")
  expect(from("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7")
  expect(from(null, "198.51.100.1", 0)).toBe("unknown")
  expect(from("nonsense", null, 0)).toBe("unknown")
})

test("each trusted proxy adds one entry at the end; what stands before is the client's own claim", () => {
  expect(from("10.0.0.1", "1.1.1.1, 203.0.113.7", 1)).toBe("203.0.113.7")
  expect(from("10.0.0.1", "1.1.1.1, 203.0.113.7, 10.0.0.2", 2)).toBe("203.0.113.7")
  expect(from("10.0.0.1", "203.0.113.7", 2)).toBe("203.0.113.7")
  expect(from("10.0.0.1", null, 1)).toBe("10.0.0.1")
})

test("an IPv6 household counts once, and IPv4 in IPv6 clothes as IPv4", () => {
  expect(from("2001:db8:1:2:3:4:5:6", null, 0)).toBe("2001:db8:1:2::/64")
  expect(from("2001:0db8:1:2::9", null, 0)).toBe("2001:db8:1:2::/64")
  expect(from("2001:db8::1", null, 0)).toBe("2001:db8:0:0::/64")
  expect(from("::1", null, 0)).toBe("0:0:0:0::/64")
  expect(from("fe80::1%eth0", null, 0)).toBe("fe80:0:0:0::/64")
  expect(from("::ffff:203.0.113.7", null, 0)).toBe("203.0.113.7")
  expect(from(null, "[2001:db8:1:2::9]:4711", 1)).toBe("2001:db8:1:2::/64")
  expect(from(null, "203.0.113.7:4711", 1)).toBe("203.0.113.7")
})
