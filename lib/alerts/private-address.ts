import { BlockList, isIP, isIPv4 } from "node:net"

/**
 * Whether an IP address is of this machine, of a private network, or of none that anybody could mean
 * (IANA's special-purpose registries, RFC 6890 and its updates). Text that is no address is private too.
 */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) return true
  return isIPv4(address) ? private4.check(address, "ipv4") : private6.check(address, "ipv6")
}

const private4 = listOf("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
])

// An IPv4 address in an IPv6 one would lead around the list above: none of those forms is let through.
const private6 = listOf("ipv6", [
  "::/96",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
])

function listOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = "", bits] = range.split("/")
    list.addSubnet(network, Number(bits), family)
  }
  return list
}
