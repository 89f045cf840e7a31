import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { type LiveNews, LivePages } from "@/lib/tracking-page/live"
import { liveStream } from "@/lib/tracking-page/live-stream"
import { script } from "@/lib/tracking-page/script"

const parcel = { teamId: "t1", carrier: "ups", number: "1Z1" }

test("tells the open pages of a parcel, and of nobody else's", () => {
  const pages = new LivePages()
  const heard: string[] = []
  const hear = (name: string) => (news: LiveNews) => heard.push(`${name} ${news}`)
  pages.watch(parcel, "a", hear("ours"))
  pages.watch({ ...parcel, teamId: "t2" }, "a", hear("other team"))
  pages.watch({ ...parcel, number: "1Z2" }, "a", hear("other number"))
  pages.drop({ teamId: "t1", pages: [{ carrier: "ups", number: "1Z1" }] })
  expect(heard.splice(0)).toEqual(["ours changed"])
  pages.drop({ teamId: "t1", pages: null })
  expect(heard.splice(0)).toEqual(["ours look", "other number look"])
  pages.clear()
  expect(heard).toHaveLength(3)
})

test("one address of the network opens twenty pages, and again when one is closed", () => {
  const pages = new LivePages()
  const ends = Array.from({ length: 20 }, () => pages.watch(parcel, "a", () => {}))
  expect(ends.every((end) => end !== null)).toBe(true)
  expect(pages.watch(parcel, "a", () => {})).toBeNull()
  expect(pages.watch(parcel, "b", () => {})).not.toBeNull()
  expect(pages.watch(parcel, null, () => {})).not.toBeNull()
  ends[0]?.()
  ends[0]?.()
  expect(pages.watch(parcel, "a", () => {})).not.toBeNull()
  expect(pages.watch(parcel, "a", () => {})).toBeNull()
})

test("a stream says that something changed, and nothing else; it ends when nothing more comes", async () => {
  const pages = new LivePages()
  let done = false
  const answer = liveStream(pages, parcel, {
    network: "a",
    signal: new AbortController().signal,
    isDone: async () => done,
  })
  const drop = () => pages.drop({ teamId: "t1", pages: [{ carrier: "ups", number: "1Z1" }] })
  drop()
  await Promise.resolve()
  done = true
  drop()
  expect(await answer?.text()).toBe(
    "retry: 5000\n\nevent: changed\ndata:\n\nevent: changed\ndata:\n\nevent: done\ndata:\n\n",
  )
  expect(answer?.headers.get("content-type")).toBe("text/event-stream; charset=utf-8")
  expect(answer?.headers.get("cache-control")).toContain("no-transform")
})

test("a reader who goes leaves nothing behind", async () => {
  const pages = new LivePages()
  const gone = new AbortController()
  const options = { network: "a", isDone: async () => false }
  for (let times = 0; times < 50; times += 1) {
    const controller = new AbortController()
    const answer = liveStream(pages, parcel, { ...options, signal: controller.signal })
    expect(answer).not.toBeNull()
    if (times % 2) controller.abort()
    else await answer?.body?.cancel()
  }
  gone.abort()
  const answer = liveStream(pages, parcel, { ...options, signal: gone.signal })
  expect(await answer?.text()).toBe("retry: 5000\n\n")
})

test("the script is sent as it stands, and small", () => {
  expect(() => new Function(script)).not.toThrow()
  expect(script.length).toBeLessThan(15_000)
  expect(gzipSync(script).length).toBeLessThan(4_000)
})
