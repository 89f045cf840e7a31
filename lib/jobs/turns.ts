const lines = new Map<string, { busy: number; waiting: (() => void)[] }>()

/**
 * Runs `work` while at most `atOnce` of its name run in this process; others wait their turn. Jobs that
 * take all they can get of the processor and the database leave some for whoever waits for an answer.
 */
export async function inTurn<T>(name: string, atOnce: number, work: () => Promise<T>): Promise<T> {
  const line = lines.get(name) ?? { busy: 0, waiting: [] }
  lines.set(name, line)
  if (line.busy < atOnce) line.busy += 1
  else await new Promise<void>((go) => line.waiting.push(go))
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else line.busy -= 1
  }
}
