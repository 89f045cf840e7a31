/** So often a statement is asked before it gets a name. */
const oftenEnough = 4

/** So many have names at most: each connection keeps what it prepared. */
const mostNames = 300

/** Statements that wait for a name are forgotten together beyond so many. */
const mostWaiting = 2_000

/**
 * Names for the statements of one pool: PostgreSQL reads and checks a named statement once for each
 * connection, and not again each time that it is asked. Only what is asked often has a name, as lists of
 * values make ever new statements; "" stands for none.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const waiting = new Map<string, number>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size >= mostNames) return ""
    const times = (waiting.get(sql) ?? 0) + 1
    if (times < oftenEnough) {
      if (waiting.size >= mostWaiting) waiting.clear()
      waiting.set(sql, times)
      return ""
    }
    waiting.delete(sql)
    const made = `porchlight_${names.size}`
    names.set(sql, made)
    return made
  }
}
