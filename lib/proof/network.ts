import { isIPv4, isIPv6 } from "node:net"

/**
 * Set by the server itself on every request (scripts/local/tell-routes.mjs), over whatever a client
 * sent under that name: the address at the other end of the connection.
 */
const peerHeader = "x-porchlight-peer"

/** Of a request that nobody says the origin of. */
export const unknownNetwork = "unknown"

/**
 * The network address that a request comes from, as tries are counted by it. `trustedHops` is the
 * number of proxies in front, each of which adds the address that it sees to X-Forwarded-For; with 0
 * that header is anybody's word, and only the connection counts. An IPv6 address counts as its /64,
 * which is what one household is given.
 */
export function networkOf(headers: Headers, trustedHops: number): string {
  const peer = headers.get(peerHeader)?.trim() ?? ""
  if (trustedHops === 0) return grouped(peer)
  const told = (headers.get("x-forwarded-for") ?? "").split(",").map((one) => one.trim())
  const hops = told.filter((one) => one !== "")
  // Fewer entries than proxies: the request went past one, and the furthest that is known counts.
  return grouped(hops.at(-trustedHops) ?? hops[0] ?? peer)
}

function grouped(text: string): string {
  const address = text.replace(/^\[|\](:\d+)?$/g, "").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return mapped
  return isIPv6(mapped) ? `${firstHalf(mapped)}::/64` : unknownNetwork
}

/** The first four groups, written out. */
function firstHalf(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? []
  const before = head === "" ? [] : head.split(":")
  const after = tail === undefined || tail === "" ? [] : tail.split(":")
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")
}
