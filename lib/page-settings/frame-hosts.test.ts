import { expect, test } from "vitest"
import { frameHostsSchema } from "@/lib/page-settings/frame-hosts"
import { frameAncestors } from "@/lib/tracking-page/widget"

const read = (frameHosts: string) => frameHostsSchema.safeParse({ frameHosts })

test("sites are kept as a policy names them, each once, and the policy takes them all", () => {
  const { data } = read(
    " Shop.example\nhttps://shop.example/ , https://*.Shop.example\nHTTP://staging.shop.example:8080\npåske.example ",
  )
  expect(data?.frameHosts).toEqual([
    "https://shop.example",
    "https://*.shop.example",
    "http://staging.shop.example:8080",
    "https://xn--pske-qoa.example",
  ])
  expect(frameAncestors(data?.frameHosts ?? [])).toBe(data?.frameHosts.join(" "))
})

test("no site is every site", () => {
  expect(read(" \n ").data).toEqual({ frameHosts: [] })
  expect(frameAncestors([])).toBe("*")
})

test.each([
  "*",
  "'self'",
  "shop",
  "https://shop.example/path",
  "https://a@shop.example",
  "data:",
  "a;b.example",
])("%s is refused by name", (line) => {
  expect(read(`https://shop.example\n${line}`).error?.issues.map((each) => each.message)).toEqual([
    `“${line}” is no site. Write it such as https://your-shop.com.`,
  ])
})

test("more than twenty are too many", () => {
  const lines = Array.from({ length: 21 }, (_, index) => `shop-${index}.example`)
  expect(read(lines.join("\n")).error?.issues[0]?.message).toBe("Name at most 20 sites.")
})
