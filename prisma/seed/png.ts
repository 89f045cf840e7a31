import { crc32, deflateSync } from "node:zlib"

/** Red, green, blue, opacity; 0 to 255. */
export type Pixel = readonly [number, number, number, number]

/** A PNG of `width` x `height` whose pixels `paint` gives; each is the mean of 3 x 3 samples. */
export function drawPng(
  width: number,
  height: number,
  paint: (x: number, y: number) => Pixel,
): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(height * (1 + width * 4))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(smooth(x, y, paint), y * (1 + width * 4) + 1 + x * 4)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, colour with opacity.
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function smooth(x: number, y: number, paint: (x: number, y: number) => Pixel): number[] {
  const sum = [0, 0, 0, 0]
  for (let sample = 0; sample < 9; sample++) {
    const [r, g, b, a] = paint(x + ((sample % 3) + 0.5) / 3, y + (Math.floor(sample / 3) + 0.5) / 3)
    sum[0] = (sum[0] ?? 0) + r * a
    sum[1] = (sum[1] ?? 0) + g * a
    sum[2] = (sum[2] ?? 0) + b * a
    sum[3] = (sum[3] ?? 0) + a
  }
  const [r = 0, g = 0, b = 0, a = 0] = sum
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, a / 9].map(Math.round)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
