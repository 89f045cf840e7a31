import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { verifySvix } from "@/lib/mail/svix"

// The example of Svix's documentation.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
const id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
const timestamp = "1614265330"
const body = new TextEncoder().encode('{"test": 2432232314}')
const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
const now = new Date(1614265330_000)

const verify = (over: Record<string, string> = {}, given = { body, now }, secrets = [secret]) => {
  const headers = new Headers({
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": signature,
    ...over,
  })
  return verifySvix({ headers, ...given }, secrets)
}

describe("verifySvix", () => {
  it("knows the documentation's example", () => {
    expect(verify()).toEqual({ id })
  })

  it("takes any of several signatures and secrets", () => {
    const other = `v1,${Buffer.alloc(32).toString("base64")} v1a,xyz ${signature}`
    expect(verify({ "svix-signature": other }, { body, now }, ["whsec_AAAA", secret])).toEqual({
      id,
    })
  })

  it.each([
    ["a byte of the body is another", {}, { body: Uint8Array.from([...body, 32]), now }],
    ["the id is another", { "svix-id": "msg_2" }, { body, now }],
    ["the signature is cut", { "svix-signature": signature.slice(0, 20) }, { body, now }],
    ["the version is unknown", { "svix-signature": signature.replace("v1", "v2") }, { body, now }],
    ["it is too old", {}, { body, now: new Date(now.getTime() + 301_000) }],
    ["it is of the future", {}, { body, now: new Date(now.getTime() - 301_000) }],
    ["the timestamp is none", { "svix-timestamp": "soon" }, { body, now }],
    ["a header is empty", { "svix-id": "" }, { body, now }],
  ])("refuses it when %s", (_why, over, given) => {
    expect(verify(over, given)).toEqual({ reason: expect.any(String) })
  })

  it("reads bytes that are no text as they came", () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0xfe])
    const mac = createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    const value = mac.update(`${id}.${timestamp}.`).update(bytes).digest("base64")
    const given = { body: bytes, now }
    expect(verify({ "svix-signature": `v1,${value}` }, given)).toEqual({ id })
  })
})
