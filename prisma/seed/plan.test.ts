import { expect, test } from "vitest"
import { cast } from "@/prisma/seed/cast"
import { planOrders } from "@/prisma/seed/plan"

const now = new Date("2026-11-21T23:40:00Z")
const orders = planOrders(now)

test("the same moment gives the same shop", () => {
  expect(planOrders(now)).toEqual(orders)
})

test("some 400 orders of the last weeks, numbered by age", () => {
  expect(orders).toHaveLength(cast.reduce((sum, part) => sum + part.count, 0))
  expect(orders.length).toBeGreaterThan(380)
  expect(orders.map((order) => order.orderNumber)).toEqual(
    orders.map((_, index) => `#${10_001 + index}`),
  )
  expect(new Set(orders.map((order) => order.parcel.trackingNumber)).size).toBe(orders.length)
  expect(new Set(orders.map((order) => order.parcel.carrier)).size).toBe(5)
})

test("no scan lies in the future, two at one moment or before the one it follows", () => {
  for (const { scans, orderNumber } of orders) {
    const instants = scans.map((scan) => scan.at.getTime())
    expect(instants, orderNumber).toEqual([...new Set(instants)].sort((a, b) => a - b))
    expect(instants.at(-1), orderNumber).toBeLessThanOrEqual(now.getTime())
    expect(instants[0], orderNumber).toBeGreaterThan(now.getTime() - 75 * 86_400_000)
  }
})

test("it holds at any hour of the week", () => {
  for (let hours = 0; hours < 7 * 24; hours += 5) {
    const then = new Date(now.getTime() + hours * 3_600_000)
    const codes = planOrders(then).map((order) => order.scans.at(-1)?.code)
    expect(codes.filter((code) => code === "outfordelivery").length).toBeGreaterThanOrEqual(24)
    expect(codes.filter((code) => code === "pickup_available").length).toBeGreaterThanOrEqual(14)
    expect(codes).not.toContain(undefined)
  }
})
