import { type AddressInfo, createServer, type Server, type Socket } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { smtpTransport } from "@/lib/mail/smtp"
import type { OutgoingMail } from "@/lib/mail/transport"

const mail: OutgoingMail = {
  from: '"Søstrene \\"Nord\\"" <tracking@example.com>',
  to: "maria@example.com",
  replyTo: "help@nordic.example",
  subject: "På vej: din ordre #10233",
  html: "<p>Hello Maria</p>",
  text: "Hello Maria",
  idempotencyKey: "0190a000-0000-7000-8000-000000000001",
  headers: { "Auto-Submitted": "auto-generated" },
}

const running: Server[] = []

afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

/** A server that speaks as much SMTP (RFC 5321) as a mail needs; `replies` replaces its answer to a command. */
async function smtpServer(replies: Record<string, string> = {}) {
  const commands: string[] = []
  const messages: string[] = []
  const server = createServer((socket) => converse(socket, replies, commands, messages))
  running.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return { commands, messages, url: `smtp://127.0.0.1:${port}` }
}

function converse(
  socket: Socket,
  replies: Record<string, string>,
  commands: string[],
  messages: string[],
) {
  const usual: Record<string, string> = {
    EHLO: "250-test\r\n250 AUTH PLAIN",
    DATA: "354 go on",
    QUIT: "221 bye",
  }
  let message: string[] | null = null
  let rest = ""
  socket.write(`${replies.CONNECT ?? "220 test"}\r\n`)
  socket.on("error", () => {})
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString()).split("\r\n")
    rest = lines.pop() ?? ""
    for (const line of lines) {
      if (message && line !== ".") message.push(line)
      else if (message) {
        messages.push(message.join("\r\n"))
        message = null
        socket.write(`${replies["."] ?? "250 taken"}\r\n`)
      } else {
        const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? ""
        commands.push(line)
        const reply = replies[verb] ?? usual[verb] ?? "250 ok"
        if (verb === "DATA" && reply.startsWith("354")) message = []
        socket.write(`${reply}\r\n`)
      }
    }
  })
}

describe("smtpTransport", () => {
  it("sends the mail under a Message-ID that is the same for every try", async () => {
    const { commands, messages, url } = await smtpServer()
    const transport = smtpTransport(url)
    const messageId = `<${mail.idempotencyKey}@example.com>`
    expect(await transport.send(mail)).toEqual({ providerId: messageId })
    expect(await transport.send(mail)).toEqual({ providerId: messageId })
    expect(commands.filter((line) => /^(MAIL|RCPT)/.test(line)).slice(0, 2)).toEqual([
      "MAIL FROM:<tracking@example.com>",
      "RCPT TO:<maria@example.com>",
    ])
    expect(messages).toHaveLength(2)
    for (const message of messages) {
      expect(message).toContain(`Message-ID: ${messageId}`)
      expect(message).toContain("To: maria@example.com")
      expect(message).toContain("Reply-To: help@nordic.example")
      expect(message).toContain("Auto-Submitted: auto-generated")
      expect(message).toMatch(/^From: =\?UTF-8\?.*<tracking@example\.com>$/m)
      expect(message).toContain("Content-Type: text/plain")
      expect(message).toContain("Content-Type: text/html")
    }
  })

  it("lets no subject, name or address start a header of its own", async () => {
    const { messages, url } = await smtpServer()
    const subject = "Hi\r\nBcc: victim@example.com\r\n\r\nbody"
    await smtpTransport(url).send({ ...mail, subject })
    expect(messages[0]).not.toMatch(/^Bcc:/m)
    expect(messages[0]?.match(/^Subject:/gm)).toHaveLength(1)
  })

  it.each([
    ["an unknown recipient", { RCPT: "550 5.1.1 no such user" }, "invalid"],
    ["a full mailbox", { RCPT: "452 4.2.2 mailbox full" }, "upstream"],
    ["a refused content", { ".": "554 5.7.1 looks like spam" }, "invalid"],
    ["a busy server at the content", { ".": "451 4.3.0 try later" }, "upstream"],
    ["a refused sender", { MAIL: "550 5.7.1 sender not yours" }, "misconfigured"],
    ["a log-in that is needed", { MAIL: "530 5.7.0 authentication required" }, "misconfigured"],
    ["a server that is closing", { CONNECT: "421 4.3.2 closing" }, "upstream"],
  ])("reads %s as what can be done about it", async (_name, replies, code) => {
    const { url } = await smtpServer(replies as unknown as Record<string, string>)
    await expect(smtpTransport(url).send(mail)).rejects.toMatchObject({ name: "AppError", code })
  })

  it("says when the log-in is refused, and when nobody listens", async () => {
    const { url } = await smtpServer({ AUTH: "535 5.7.8 bad credentials" })
    const withLogin = smtpTransport(url.replace("//", "//user:secret@"))
    const refused = expect.objectContaining({
      code: "misconfigured",
      message: expect.not.stringContaining("secret"),
    })
    await expect(withLogin.send(mail)).rejects.toEqual(refused)
    await expect(smtpTransport("smtp://127.0.0.1:1").send(mail)).rejects.toMatchObject({
      code: "upstream",
    })
  })
})
