/** A number of bytes in words: "812 B", "3.4 KB", "1.2 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 999_500 ? `${short(bytes / 1000)} KB` : `${short(bytes / 1_000_000)} MB`
}

function short(amount: number): string {
  return amount < 9.95 ? amount.toFixed(1) : String(Math.round(amount))
}
