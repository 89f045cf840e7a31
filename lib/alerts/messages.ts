import { alertLabel } from "@/lib/alerts/kinds"
import { oneLine } from "@/lib/mail/line"

/** An alert as it leaves for a channel. */
export interface OutgoingAlert {
  /** The delivery's: the same for every try of it. */
  id: string
  kind: string
  title: string
  body: string
  /** Where one sees to it, with the installation's address. */
  url: string
  createdAt: string
  team: string
  shipment: {
    id: string
    carrier: string
    trackingNumber: string
    orderNumber: string | null
  } | null
}

/**
 * What Slack is sent: blocks, and a plain text for notifications and for programs that know no blocks.
 * Slack reads `<` as the begin of a link or a call to everybody, hence the escaping
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export function slackMessage(alert: OutgoingAlert) {
  const title = escapeSlack(oneLine(alert.title, 150))
  const link = `*<${escapeSlack(encodeURI(decodedSafely(alert.url)))}|${title}>*`
  const body = alert.body ? `\n${escapeSlack(alert.body.slice(0, 350))}` : ""
  const from = `${alertLabel(alert.kind)} · ${alert.team}`
  return {
    text: title,
    unfurl_links: false,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: `${link}${body}` } },
      { type: "context", elements: [{ type: "mrkdwn", text: escapeSlack(oneLine(from, 200)) }] },
    ],
  }
}

/** What a webhook is sent, as docs/webhooks.md says. */
export function webhookBody(alert: OutgoingAlert): string {
  return JSON.stringify(alert)
}

function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

/** Of what is encoded already, nothing is encoded twice. */
function decodedSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
