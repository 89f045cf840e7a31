import { planReplayKind, replayKind } from "@/lib/inbox/replay-tasks"
import type { TaskKey } from "@/lib/tasks/facts"
import type { TaskKind } from "@/lib/tasks/kind"
import { undoKind } from "@/lib/tasks/undo"

/** The kinds of every domain; one that is missing here does not compile. */
const domainKinds = {
  replay_plan: planReplayKind,
  replay: replayKind,
} satisfies Record<Exclude<TaskKey, "undo">, TaskKind>

const kinds: TaskKind[] = Object.values(domainKinds)

/** What the task job runs. */
export const taskKinds: readonly TaskKind[] = [...kinds, undoKind(kinds)]
