import { describe, expect, it } from "vitest"
import { saysDeliveredToSender } from "@/lib/tracking/return-leg"

describe("saysDeliveredToSender", () => {
  it.each([
    ["Delivered, To Original Sender", true],
    ["Your item was delivered back to the sender.", true],
    ["DELIVERED TO SHIPPER", true],
    ["Your item has been returned to the sender.", false],
    ["Could not be delivered, return to sender", false],
    ["The item was not delivered and goes back to the sender", false],
    ["Undelivered shipment returned to sender", false],
    ["Delivered", false],
  ])("%s", (words, said) => {
    expect(saysDeliveredToSender(words)).toBe(said)
  })
})
