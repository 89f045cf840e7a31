import { fold } from "@/lib/shipments/search"

/**
 * How well a command answers what was typed: 0 when the label begins with it, 1 when each word begins
 * one of the label's, 2 when other words people use for it are needed; null when it does not.
 */
export function matchOf(
  typed: string,
  { label, also }: { label: string; also: string },
): 0 | 1 | 2 | null {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const name = fold(label)
  if (name.startsWith(words.join(" "))) return 0
  if (words.every((word) => beginsOne(name, word))) return 1
  return words.every((word) => beginsOne(`${name} ${fold(also)}`, word)) ? 2 : null
}

/** The commands that answer what was typed, the best first; all of them for nothing. */
export function matching<C extends { label: string; also: string }>(
  typed: string,
  commands: readonly C[],
): C[] {
  return commands
    .flatMap((command) => {
      const match = matchOf(typed, command)
      return match === null ? [] : [{ command, match }]
    })
    .sort((a, b) => a.match - b.match)
    .map(({ command }) => command)
}

function beginsOne(text: string, word: string): boolean {
  return ` ${text}`.includes(` ${word}`)
}
