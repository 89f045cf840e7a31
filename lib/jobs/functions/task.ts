import { enqueue } from "@/lib/db/outbox"
import { scopeTo } from "@/lib/db/scope"
import { inngest } from "@/lib/jobs/client"
import { asJob } from "@/lib/jobs/domain-errors"
import { taskStarted } from "@/lib/jobs/events"
import { taskKinds } from "@/lib/jobs/task-kinds"
import { failTask } from "@/lib/tasks/mutations"
import { runTask } from "@/lib/tasks/run"

/** Long enough to be cheap, short enough for other work and for a server that stops. */
const turnMs = 5_000

/** A run keeps what each turn gave; a very long task goes on in a new one. */
const turnsOfARun = 500

/** Does a task in turns; one that cannot be done is listed as failed, with the reason. */
export const runTaskJob = inngest.createFunction(
  {
    id: "run-task",
    retries: 5,
    triggers: [taskStarted],
    onFailure: async ({ event, error }) => {
      const { teamId, taskId } = taskStarted.schema.parse(event.data.event.data)
      await failTask(scopeTo(teamId), taskId, error.message, { now: new Date() })
    },
  },
  async ({ event, step }) => {
    const { teamId, taskId } = event.data
    for (let turn = 1; turn <= turnsOfARun; turn += 1) {
      const left = await step.run(`turn ${turn}`, () => {
        const options = { kinds: taskKinds, now: () => new Date(), forMs: turnMs }
        return asJob(() => runTask(scopeTo(teamId), taskId, options))
      })
      if (left === "ended") return { turns: turn }
    }
    await step.run("go on in another run", () =>
      enqueue(scopeTo(teamId), "task/started", { taskId }),
    )
    return { turns: turnsOfARun }
  },
)
