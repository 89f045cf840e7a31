import {
  alertKinds,
  isAlertKind,
  type MailChoice,
  mailChoices,
  type Wish,
} from "@/lib/alerts/kinds"

interface StoredWish {
  userId: string
  kind: string
  inbox: boolean
  mail: string
}

/** What members chose, and for the rest what holds while nothing is chosen. Pure. */
export function wishesOf(stored: readonly StoredWish[]): (userId: string, kind: string) => Wish {
  const chosen = new Map(stored.map((wish) => [`${wish.userId} ${wish.kind}`, wish]))
  return (userId, kind) => {
    const wish = chosen.get(`${userId} ${kind}`)
    if (wish) return { inbox: wish.inbox, mail: mailChoiceOf(wish.mail) }
    return isAlertKind(kind) ? alertKinds[kind].unchosen : { inbox: true, mail: "off" }
  }
}

function mailChoiceOf(stored: string): MailChoice {
  return mailChoices.find((choice) => choice === stored) ?? "off"
}
