/** 0: shorter than allowed; 1 to 4: weak, fair, good, strong. */
export type Strength = 0 | 1 | 2 | 3 | 4

/**
 * A hint while typing, not a gate: length counts most, then how many different characters and kinds
 * of them there are. Runs and repeats ("aaaaaaaaaa", "1234567890") stay weak.
 */
export function strengthOf(password: string): Strength {
  const characters = [...password]
  if (characters.length < 10) return 0
  const steps = characters
    .slice(1)
    .filter((character, index) => !follows(characters[index], character))
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  )
  const bits = new Set(steps).size * 2 + steps.length + kinds.length * 3
  if (bits < 24) return 1
  if (bits < 36) return 2
  return bits < 46 ? 3 : 4
}

/** Whether a character is the one before it, or the next in line. */
function follows(before: string | undefined, character: string): boolean {
  const distance = (character.codePointAt(0) ?? 0) - (before?.codePointAt(0) ?? 0)
  return Math.abs(distance) <= 1
}
