import { LRUCache } from "lru-cache"
import { decode, type JWT, type JWTDecodeParams } from "next-auth/jwt"

interface Opened {
  secret: JWTDecodeParams["secret"]
  token: JWT
}

const opened = new LRUCache<string, Opened>({ max: 1_000 })

/**
 * What a session's cookie says. One that was opened before is not opened again until it runs out, which
 * takes half a millisecond of every page; whether its session still counts is asked of the database in
 * any case. Throws for what is not ours, and for what has run out.
 */
export async function decodeOnce(params: JWTDecodeParams): Promise<JWT | null> {
  const { token: sealed, secret } = params
  if (!sealed) return null
  const known = opened.get(sealed)
  if (known && known.secret === secret && Number(known.token.exp) * 1000 > Date.now()) {
    return known.token
  }
  const token = await decode(params)
  if (token) opened.set(sealed, { secret, token })
  return token
}
