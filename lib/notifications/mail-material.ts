import type { Brand } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import type { ParcelSources } from "@/lib/notifications/compose"
import type { LoadedDecision, SendingFacts } from "@/lib/notifications/sending-facts"
import { newestScans } from "@/lib/notifications/sql"
import { loadTexts, type TeamTexts } from "@/lib/notifications/text-queries"
import { loadPageLinks } from "@/lib/proof/links"
import { loadSenders } from "@/lib/sender-domains/from"

/** Scans of a parcel that a mail looks at. */
const mostScans = 500

/** What mails are made of, beside the decisions and what sending them knows. */
export interface MailMaterial {
  brand: Brand | null
  texts: TeamTexts
  appUrl: string
  senderFor: (shop: string) => string
  /** Of one of the decisions that it was read for. */
  parcelOf: (decision: LoadedDecision) => ParcelSources
}

/** Reads it, with the same few statements for any number of decisions. */
export async function loadMailMaterial(
  tx: TeamDb,
  decisions: readonly LoadedDecision[],
  { now, transport, facts }: { now: Date; transport: string; facts: SendingFacts },
): Promise<MailMaterial> {
  const { APP_URL: appUrl, MAIL_FROM: mailFrom } = env()
  const shipmentIds = [...new Set(decisions.map(({ shipmentId }) => shipmentId))]
  const scans = await newestScans(tx, shipmentIds, mostScans)
  const pageUrl = await loadPageLinks(tx, { now, appUrl })
  return {
    brand: await tx.brand.findFirst(),
    texts: await loadTexts(tx),
    appUrl,
    senderFor: await loadSenders(tx, { mailFrom, transport, settings: facts.settings }),
    parcelOf: ({ shipment, change }) => {
      // What came with time alone tells of the parcel as it stands.
      const { category, detail, lastEventAt } = shipment
      return {
        shipment,
        events: scans.get(shipment.id) ?? [],
        change: change ?? { occurredAt: lastEventAt, category, detail },
        pageUrl: pageUrl(shipment),
      }
    },
  }
}
