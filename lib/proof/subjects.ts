import { createHmac } from "node:crypto"
import { unknownNetwork } from "@/lib/proof/network"
import type { CountedKind } from "@/lib/proof/throttle"

/** Whom or what tries are counted for, by a hash that only this installation can make. */
export interface Subject {
  kind: CountedKind
  hash: string
}

/**
 * What one try counts for: where it comes from, and what it is about (a parcel, or an order's number).
 * In this order always, so that tries that run at once never wait for each other in a circle. Where
 * nobody knows where it comes from, one stranger must not slow everybody down: it counts for what it
 * is about alone.
 */
export function subjectsOf(
  teamId: string,
  network: string,
  about: string,
  key: Buffer,
): readonly [Subject, Subject] {
  const hash = (kind: CountedKind, name: string) =>
    createHmac("sha256", key).update(`${teamId}\n${kind}\n${name}`).digest("base64url").slice(0, 32)
  return [
    {
      kind: "address",
      hash: hash("address", network === unknownNetwork ? `${network} ${about}` : network),
    },
    { kind: "parcel", hash: hash("parcel", about) },
  ]
}
