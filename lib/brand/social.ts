/** The networks that a page may link to, and the hosts that are theirs. */
export const networks = {
  instagram: { name: "Instagram", hosts: ["instagram.com"] },
  facebook: { name: "Facebook", hosts: ["facebook.com", "fb.com"] },
  tiktok: { name: "TikTok", hosts: ["tiktok.com"] },
  youtube: { name: "YouTube", hosts: ["youtube.com", "youtu.be"] },
  pinterest: { name: "Pinterest", hosts: ["pinterest.com", "pin.it"] },
  linkedin: { name: "LinkedIn", hosts: ["linkedin.com"] },
  x: { name: "X", hosts: ["x.com", "twitter.com"] },
  threads: { name: "Threads", hosts: ["threads.net", "threads.com"] },
  bluesky: { name: "Bluesky", hosts: ["bsky.app"] },
  whatsapp: { name: "WhatsApp", hosts: ["wa.me", "whatsapp.com"] },
} as const satisfies Record<string, { name: string; hosts: readonly string[] }>

export type Network = keyof typeof networks

export const networkKeys = Object.keys(networks) as [Network, ...Network[]]

/** Whether `address` is https and one of the network's own hosts, or below one. */
export function isOnNetwork(network: Network, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== "https:") return false
  return networks[network].hosts.some(
    (host) => url.hostname === host || url.hostname.endsWith(`.${host}`),
  )
}
