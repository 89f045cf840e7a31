import { expect, it } from "vitest"
import { mailTransport } from "@/lib/mail/choose"

it.each([
  [{}, "mailbox"],
  [{ SMTP_URL: "smtp://localhost" }, "smtp"],
  [{ RESEND_API_KEY: "re_1" }, "resend"],
  [{ RESEND_API_KEY: "re_1", SMTP_URL: "smtp://localhost" }, "resend"],
])("chooses a transport by %j", (settings, name) => {
  const none = { RESEND_API_KEY: undefined, RESEND_BASE_URL: undefined, SMTP_URL: undefined }
  const rate = { RESEND_RATE: 2, DATABASE_URL: "postgresql://nowhere" }
  expect(mailTransport({ ...none, ...rate, ...settings }).name).toBe(name)
})
