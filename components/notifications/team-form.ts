import { hoursWords } from "@/components/notifications/rule-words"
import { type Settings, settingsSchema } from "@/lib/notifications/schema"
import { carrierName } from "@/lib/tracking/carriers"

/** What holds for all mails, as the editor's fields hold it. */
export interface TeamFields {
  quiet: boolean
  quietFrom: string
  quietUntil: string
  dailyLimit: string
  newsHours: string
  carriersThatTell: string[]
  watchOpens: boolean
}

export function teamFieldsOf(settings: Settings): TeamFields {
  return {
    quiet: settings.quietFrom !== null,
    quietFrom: settings.quietFrom ?? "21:00",
    quietUntil: settings.quietUntil ?? "08:00",
    dailyLimit: String(settings.dailyLimit),
    newsHours: String(settings.newsHours),
    carriersThatTell: settings.carriersThatTell,
    watchOpens: settings.watchOpens,
  }
}

type Read =
  | { settings: Settings; errors: null }
  | { settings: null; errors: Record<string, string> }

/** The settings that the fields say, or what is wrong, by field. */
export function readTeamFields(settings: Settings, fields: TeamFields): Read {
  const read = settingsSchema.safeParse({
    ...settings,
    quietFrom: fields.quiet ? fields.quietFrom : null,
    quietUntil: fields.quiet ? fields.quietUntil : null,
    dailyLimit: wholeNumber(fields.dailyLimit),
    newsHours: wholeNumber(fields.newsHours),
    carriersThatTell: fields.carriersThatTell,
    watchOpens: fields.watchOpens,
  })
  if (read.success) return { settings: read.data, errors: null }
  const errors: Record<string, string> = {}
  for (const { path, message } of read.error.issues) {
    const name = String(path[0])
    errors[name] ??= limits[name as keyof typeof limits] ?? message
  }
  return { settings: null, errors }
}

const limits = {
  quietFrom: "Give a time such as 21:00.",
  quietUntil: "Give a time such as 08:00.",
  dailyLimit: "Give a number from 1 to 50.",
  newsHours: "Give hours from 1 to 336.",
} as const

function wholeNumber(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed)
}

/** What holds for all mails: a name and its words, each. */
export function teamFacts(settings: Settings): { name: string; words: string }[] {
  const { quietFrom, quietUntil, dailyLimit, newsHours, carriersThatTell } = settings
  const quiet = quietFrom && quietUntil
  const names = [...new Set(carriersThatTell.map(carrierName))]
  return [
    {
      name: "Quiet hours",
      words: quiet
        ? `${quietFrom} to ${quietUntil}, on the recipient's clock. What comes then waits until they end.`
        : "None: mails may go out at any hour.",
    },
    {
      name: "A day",
      words:
        dailyLimit === 1
          ? "At most 1 mail to one address, over all its parcels."
          : `At most ${dailyLimit} mails to one address, over all its parcels.`,
    },
    { name: "News", words: `Nothing that is older than ${hoursWords(newsHours)}.` },
    {
      name: "Carriers that tell",
      words:
        names.length === 0
          ? "None: rules are for the parcels of every carrier."
          : `${new Intl.ListFormat("en").format(names)}. Their parcels' recipients hear from the carrier, not from you.`,
    },
  ]
}

/** What changed of the settings, in a few words each. */
export function teamChanges(before: Settings, after: Settings): string[] {
  const old = teamFacts(before)
  const changed = teamFacts(after).filter(({ words }, index) => words !== old[index]?.words)
  const opens = before.watchOpens === after.watchOpens ? [] : ["Opened mails"]
  return [...changed.map(({ name }) => name), ...opens]
}
