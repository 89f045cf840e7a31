/** An address as its owner knows it and nobody learns it: `m•••a@e•••.com`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@")
  const domain = address.slice(at + 1)
  const dot = domain.lastIndexOf(".")
  const name = at > 0 ? [...address.slice(0, at)] : []
  const [first = ""] = name
  const last = name.length > 2 ? name.at(-1) : ""
  const ending = dot > 0 ? domain.slice(dot) : ""
  return `${first}•••${last}@${[...domain][0] ?? ""}•••${ending}`
}
