import dgram from "node:dgram"

/** A name server on this machine that answers every question with the TXT record that `text` gives then (RFC 1035). */
export async function nameServer(text: () => string, port = 0) {
  const socket = dgram.createSocket("udp4")
  socket.on("message", (message, from) => {
    let end = 12
    while (message[end]) end += (message[end] ?? 0) + 1
    const question = message.subarray(12, end + 5)
    const header = Buffer.from(message.subarray(0, 12))
    header.writeUInt16BE(0x8180, 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(1, 6)
    header.writeUInt32BE(0, 8)
    const said = Buffer.from(text())
    const data = Buffer.concat([Buffer.from([said.length]), said])
    const record = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, data.length])
    socket.send(Buffer.concat([header, question, record, data]), from.port, from.address)
  })
  await new Promise<void>((done, fail) => {
    socket.once("error", fail)
    socket.bind(port, "127.0.0.1", done)
  })
  return { port: socket.address().port, close: () => socket.close() }
}
