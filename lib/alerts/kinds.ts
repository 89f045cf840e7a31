/** How an alert of a kind reaches a member by mail: never, at once, or with others of its day. */
export const mailChoices = ["off", "now", "daily"] as const
export type MailChoice = (typeof mailChoices)[number]

/** How somebody hears of a kind of thing. */
export interface Wish {
  inbox: boolean
  mail: MailChoice
}

interface AlertKindFacts {
  /** What it is called in settings and mails. */
  label: string
  /** When it comes, for whoever chooses. */
  help: string
  /**
   * Whom it concerns: those whom its cause names, those who may change settings, or the whole team.
   * Channels of the team carry only what concerns more than one person.
   */
  concerns: "named" | "managers" | "everyone"
  /** As long as a member has chosen nothing. */
  unchosen: Wish
}

/**
 * Everything that members are alerted of, in the order of the settings. To add one: a line here, and a
 * call of `raiseAlert` in the transaction of what causes it.
 */
export const alertKinds = {
  mention: {
    label: "Mention",
    help: "Somebody names you in a note.",
    concerns: "named",
    unchosen: { inbox: true, mail: "daily" },
  },
  assigned: {
    label: "Assigned to you",
    help: "Somebody assigns a shipment to you, or many at once.",
    concerns: "named",
    unchosen: { inbox: true, mail: "off" },
  },
  own_shipment_exception: {
    label: "Trouble with a shipment of yours",
    help: "A shipment that is assigned to you could not be delivered, is damaged, lost or held up.",
    concerns: "named",
    unchosen: { inbox: true, mail: "off" },
  },
  shipment_exception: {
    label: "Trouble with any shipment",
    help: "The same for every shipment of the team. These can be many.",
    concerns: "everyone",
    unchosen: { inbox: false, mail: "off" },
  },
  recipient_report: {
    label: "Recipient’s report",
    help: "A recipient says on their page that something went wrong, and a case is opened.",
    concerns: "everyone",
    unchosen: { inbox: true, mail: "off" },
  },
  mail_bounced: {
    label: "Mail not delivered",
    help: "A recipient’s address takes no mail, or its owner called a mail unwanted.",
    concerns: "everyone",
    unchosen: { inbox: true, mail: "off" },
  },
  source_failing: {
    label: "Source in trouble",
    help: "A source refuses its key, or has failed several times over more than five minutes.",
    concerns: "managers",
    unchosen: { inbox: true, mail: "now" },
  },
  source_recovered: {
    label: "Source works again",
    help: "A source whose trouble was told answers again.",
    concerns: "managers",
    unchosen: { inbox: true, mail: "off" },
  },
  channel_failing: {
    label: "Channel in trouble",
    help: "Slack refuses alerts, or a webhook could not be reached for a day.",
    concerns: "managers",
    unchosen: { inbox: true, mail: "off" },
  },
  task_failed: {
    label: "Your long work failed",
    help: "An import or a change of many shipments that you started ended with failures.",
    concerns: "named",
    unchosen: { inbox: true, mail: "off" },
  },
} as const satisfies Record<string, AlertKindFacts>

export type AlertKind = keyof typeof alertKinds

export const alertKindKeys = Object.keys(alertKinds) as [AlertKind, ...AlertKind[]]

/** The kinds that a team's channels can carry: not that one of them takes nothing any more. */
export const channelKinds = alertKindKeys.filter(
  (kind) => alertKinds[kind].concerns !== "named" && kind !== "channel_failing",
)

export function isAlertKind(text: string): text is AlertKind {
  return Object.hasOwn(alertKinds, text)
}

/** What a stored kind is called, also one that this version no longer knows. */
export function alertLabel(kind: string): string {
  return isAlertKind(kind) ? alertKinds[kind].label : "Alert"
}

/** Whether a member of this rank is ever told of a kind. */
export function mayConcern(kind: AlertKind, isManager: boolean): boolean {
  return isManager || alertKinds[kind].concerns !== "managers"
}
