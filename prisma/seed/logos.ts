import { drawPng, type Pixel } from "@/prisma/seed/png"

const clear: Pixel = [0, 0, 0, 0]
const white: Pixel = [255, 255, 255, 255]

/** A round badge with two peaks and a low sun. */
export function nordicLogo(): Uint8Array<ArrayBuffer> {
  const green: Pixel = [29, 92, 74, 255]
  const pale: Pixel = [158, 203, 187, 255]
  const sun: Pixel = [244, 184, 96, 255]
  return drawPng(192, 192, (x, y) => {
    if (Math.hypot(x - 96, y - 96) > 94) return clear
    if (y > 136) return green
    if (y > 62 + Math.abs(x - 118) * 1.25) return y < 84 ? white : pale
    if (y > 84 + Math.abs(x - 66) * 1.1) return white
    return Math.hypot(x - 62, y - 62) < 17 ? sun : green
  })
}

/** Three bands of northern light over a bowl. */
export function nordlysLogo(): Uint8Array<ArrayBuffer> {
  const violet: Pixel = [122, 62, 157, 255]
  const mint: Pixel = [126, 214, 178, 255]
  return drawPng(192, 192, (x, y) => {
    if (x < 4 || x > 188 || y < 4 || y > 188) return clear
    if (y > 112) return Math.hypot(x - 96, y - 112) < 62 ? white : violet
    const wave = y - 40 - Math.sin(x / 18) * 9
    return wave > 0 && wave % 22 < 9 && wave < 62 ? mint : violet
  })
}
