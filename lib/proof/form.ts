import { readLimited } from "@/lib/inbox/read-limited"

/** Far more than a postcode needs, and far less than fills a memory. */
const limitBytes = 8_192

/** The fields of a form as a browser sends it without script; none for what is larger or no form. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? ""
  if (!type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams()
  const { body, tooLarge } = await readLimited(request.body, limitBytes)
  return tooLarge ? new URLSearchParams() : new URLSearchParams(new TextDecoder().decode(body))
}
