/** The ways in which the sandbox carrier's server can be told to misbehave, as carriers' servers do. */
export const sandboxFaults = ["hang", "429", "500", "half-body", "html", "wrong-json"] as const

export type SandboxFault = (typeof sandboxFaults)[number]

/** What a person chooses by, and what they will see then. */
export const faultWords: Record<SandboxFault, { label: string; effect: string }> = {
  hang: {
    label: "It does not answer",
    effect: "Each check is given up after 3 seconds. After five in a row the source rests.",
  },
  "429": {
    label: "It asks for a pause (429)",
    effect: "Nobody has failed: the source is left alone for two minutes, then asked again.",
  },
  "500": {
    label: "It has an outage (500)",
    effect:
      "Checks fail, each shipment keeps what is known of it, and the source rests after five.",
  },
  "half-body": {
    label: "It breaks off in the middle of its answer",
    effect: "The half that came is not believed; the check counts as failed.",
  },
  html: {
    label: "It answers with a web page",
    effect: "As a proxy or a maintenance page would. The check counts as failed.",
  },
  "wrong-json": {
    label: "It answers something else than tracking",
    effect:
      "The answer is kept among the received payloads as failed, and the check counts as failed.",
  },
}

export const wellWords = {
  label: "Well",
  effect: "It answers as it should. Scans that were missed come with the first good answer.",
}

/** What stands in the database; null for well and for what no version of ours knows. */
export function readFault(stored: string | null): SandboxFault | null {
  return sandboxFaults.find((fault) => fault === stored) ?? null
}
