import { expect, test } from "vitest"
import { safePath } from "@/lib/session/safe-path"

test.each([
  ["/shipments/1?tab=mails", "/shipments/1?tab=mails"],
  ["/settings/brand", "/settings/brand"],
  ["/shipments?q=a&_rsc=1x9&sort=eta", "/shipments?q=a&sort=eta"],
  ["/shipments?_rsc=1x9", "/shipments"],
  [undefined, "/shipments"],
  ["", "/shipments"],
  ["https://evil.test/", "/shipments"],
  ["//evil.test", "/shipments"],
  ["/\\evil.test", "/shipments"],
  ["/\t/evil.test", "/shipments"],
  ["javascript:alert(1)", "/shipments"],
  ["/sign-in?from=/x", "/shipments"],
])("%s leads to %s", (path, to) => {
  expect(safePath(path)).toBe(to)
})
