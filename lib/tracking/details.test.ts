import { describe, expect, it } from "vitest"
import { categories } from "@/lib/tracking/categories"
import { detailOf, details } from "@/lib/tracking/details"

const rows = Object.entries(details)

describe("details", () => {
  it("has words for every category", () => {
    expect(new Set(rows.map(([, row]) => row.category))).toEqual(new Set(categories))
  })

  it("ends with lost and returned, hides what is ours, and keeps labels off the way", () => {
    for (const [key, row] of rows) {
      const has = (flag: string) => row.flags.some((own) => own === flag)
      if (has("lost")) expect(has("terminal"), key).toBe(key !== "lost_and_found")
      if (has("ret")) expect(row.category, key).toBe("Exception")
      if (has("pre")) expect(["label_created", null], key).toContain(row.milestone)
      if (row.category === "System" || row.category === "Internal") {
        expect(row.customerVisible, key).toBe(false)
      }
      if (row.category === "Exception") expect(row.owner, key).not.toBeNull()
    }
  })

  it("reads an unknown key as a status that is not known", () => {
    expect(detailOf("__proto__")).toBe(details.status_unknown)
    expect(detailOf("from_a_newer_version")).toBe(details.status_unknown)
  })
})
