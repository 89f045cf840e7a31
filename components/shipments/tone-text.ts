import type { Tone } from "@/components/ui/badge"

/** The colour of an icon that stands beside a state's word. */
export const toneText: Readonly<Record<Tone, string>> = {
  neutral: "text-tone-neutral",
  moving: "text-tone-moving",
  waiting: "text-tone-waiting",
  late: "text-tone-late",
  trouble: "text-tone-trouble",
  done: "text-tone-done",
}
