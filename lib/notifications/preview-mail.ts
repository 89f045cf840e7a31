import { type RenderedMail, renderMail } from "@/emails/render"
import { readDesign } from "@/lib/brand/schema"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import type { MessageKey } from "@/lib/languages/catalogues"
import { overrideFault } from "@/lib/languages/override"
import { composeView, type ParcelSources } from "@/lib/notifications/compose"
import { sampleParcel } from "@/lib/notifications/sample-mail"
import type { Trigger } from "@/lib/notifications/schema"
import type { MailPreview, OwnTexts } from "@/lib/notifications/text-schema"
import { wishLinks } from "@/lib/recipients/links"
import type { BrandInput } from "@/lib/tracking-page/input"

export interface PreviewedMail extends RenderedMail {
  /** The shop's name, as which it comes. */
  from: string
  /** What is wrong with a text, by its key. */
  faults: Record<string, string>
  /** Texts that could not be said of this parcel, so that ours stand there. */
  passedOver: { key: string; why: string }[]
}

/**
 * The mail that `asked` would be, on one of the team's parcels or an invented one, with the links of
 * `reader` and not the recipient's. It decides, keeps and sends nothing.
 */
export async function previewMail(
  db: TeamDb,
  { trigger, language, texts, shipmentId }: MailPreview,
  { now, reader }: { now: Date; reader: string },
): Promise<PreviewedMail> {
  const [team, brand] = await Promise.all([db.team.findFirstOrThrow(), db.brand.findFirst()])
  const design = readDesign(brand?.design, team.name)
  const looks = { user: team.slug, timeZone: team.timeZone, design }
  const parcel = await parcelOf(db, { trigger, shipmentId }, looks, now)
  const passedOver: PreviewedMail["passedOver"] = []
  const appUrl = env().APP_URL
  const view = composeView({
    ...parcel,
    trigger,
    language,
    texts: { [language]: texts },
    onPassedOver: ({ key, why }) => passedOver.push({ key, why }),
    wishes: () =>
      wishLinks({ teamId: db.teamId, address: reader, user: team.slug }, { appUrl, language }),
    brand,
    team,
    appUrl,
    now,
  })
  const mail = await renderMail(view)
  return { ...mail, from: view.shop.name, faults: faultsOf(texts), passedOver }
}

function faultsOf(texts: OwnTexts): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const [key, text] of Object.entries(texts)) {
    const fault = overrideFault(key as MessageKey, text)
    if (fault) faults[key] = fault
  }
  return faults
}

async function parcelOf(
  db: TeamDb,
  { trigger, shipmentId }: { trigger: Trigger; shipmentId: string | null },
  brand: BrandInput,
  now: Date,
): Promise<ParcelSources> {
  const shipment = shipmentId && (await db.shipment.findFirst({ where: { id: shipmentId } }))
  if (!shipment) return sampleParcel(trigger, brand, now)
  const [events, decision] = await Promise.all([
    db.trackingEvent.findMany({
      where: { shipmentId: shipment.id },
      orderBy: { occurredAt: "desc" },
      take: 500,
    }),
    db.notificationDecision.findFirst({
      where: { shipmentId: shipment.id, trigger },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      select: { change: { select: { occurredAt: true, category: true, detail: true } } },
    }),
  ])
  const { category, detail, lastEventAt } = shipment
  const change = decision?.change ?? { occurredAt: lastEventAt, category, detail }
  return { shipment, events, change }
}
