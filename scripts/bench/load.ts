import { request } from "node:http"
import { gunzipSync } from "node:zlib"
import autocannon from "autocannon"

const connections = 10

export interface Load {
  url: string
  /** Asked for in turn. */
  paths: string[]
  seconds?: number
  /** Instead of seconds: so many requests. */
  amount?: number
  /** Of each path. */
  headers?: readonly Record<string, string>[]
}

export interface Run {
  /** Requests per second. */
  rate: number
  p95Ms: number
  n: number
}

/** Asks as browsers do, over ten connections; throws when an answer is not as it should be. */
export async function load({ url, paths, seconds, amount, headers }: Load): Promise<Run> {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const running = autocannon(
      {
        url,
        connections,
        ...(amount ? { amount } : { duration: seconds ?? 1 }),
        requests: everywhere(paths, headers),
      },
      (error, ended) => (error ? fail(error) : done(ended)),
    )
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const wrong = result.errors + result["4xx"] + result["5xx"]
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests failed.`)
  times.sort((a, b) => a - b)
  const p95Ms = times[Math.floor(times.length * 0.95)] ?? 0
  return { rate: times.length / result.duration, p95Ms, n: times.length }
}

/** Every connection goes through all requests: each starts elsewhere, or all would ask for one page at once. */
function everywhere(
  paths: string[],
  headers: readonly Record<string, string>[] = [],
): autocannon.Request[] {
  if (paths.length === 1) return [{ path: paths[0] ?? "/", headers: asBrowsers(headers[0]) }]
  let next = 0
  return [
    {
      setupRequest: (asked) => {
        const index = next++ % paths.length
        return { ...asked, path: paths[index] ?? "/", headers: asBrowsers(headers[index]) }
      },
    },
  ]
}

const asBrowsers = (headers: Record<string, string> = {}) => {
  return { "accept-encoding": "gzip, deflate, br", "accept-language": "en-GB,en;q=0.8", ...headers }
}

/** Bytes over the wire, compressed as every browser asks for it. */
export async function weigh(url: string, path: string) {
  const { body, packed } = await new Promise<{ body: Buffer; packed: boolean }>((done, fail) => {
    const asked = request(`${url}${path}`, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const packed = answer.headers["content-encoding"] === "gzip"
        if (answer.statusCode === 200) done({ body: Buffer.concat(chunks), packed })
        else fail(new Error(`${path} answered ${answer.statusCode}.`))
      })
    })
    asked.on("error", fail)
    asked.end()
  })
  return { bytes: body.length, text: (packed ? gunzipSync(body) : body).toString("utf8") }
}
