/** A carrier as merchants and recipients know it. Keys are our slugs; aggregators' tokens are slugs too. */
export interface Carrier {
  name: string
  /** The carrier's own page; {number} is replaced by the encoded number. Null when it has none. */
  trackingUrl: string | null
  /** The carrier mails or texts recipients by itself in its usual service. */
  notifiesRecipients: boolean
}

const dhlPaket =
  "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={number}"
const dhlEcommerce = "https://webtrack.dhlecs.com/orders?trackingNumber={number}"
const dhlWorld = "https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}"
const evri = "https://www.evri.com/track/parcel/{number}"
const gls = "https://gls-group.com/GROUP/en/parcel-tracking?match={number}"
const ontrac = "https://www.ontrac.com/tracking/?number={number}"
const laPoste = "https://www.laposte.fr/outils/suivre-vos-envois?code={number}"
const dpdDe = "https://tracking.dpd.de/status/en_US/parcel/{number}"
const dpdUk = "https://track.dpd.co.uk/parcels/{number}"
const asendia = "https://tracking.asendia.com/tracking/{number}"
const deutschePost = "https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={number}"

export const carriers = {
  usps: carrier("USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}"),
  ups: carrier("UPS", "https://www.ups.com/track?tracknum={number}"),
  fedex: carrier("FedEx", "https://www.fedex.com/fedextrack/?trknbr={number}"),
  dhl_express: notifying("DHL Express", `${dhlWorld}&submit=1`),
  dhl: carrier("DHL", dhlWorld),
  dhl_germany: notifying("DHL Paket", dhlPaket),
  dhl_ecommerce: carrier("DHL eCommerce", dhlEcommerce),
  postnord: notifying("PostNord", "https://tracking.postnord.com/en/?id={number}"),
  gls: notifying("GLS", gls),
  gls_us: carrier("GLS US", "https://www.gls-us.com/track-and-trace?TrackingNumbers={number}"),
  bring: notifying("Bring", "https://tracking.bring.com/tracking/{number}?lang=en"),
  dpd: notifying("DPD", dpdDe),
  dpd_de: notifying("DPD", dpdDe),
  dpd_germany: notifying("DPD", dpdDe),
  dpd_uk: notifying("DPD UK", dpdUk),
  royal_mail: carrier(
    "Royal Mail",
    "https://www.royalmail.com/track-your-item#/tracking-results/{number}",
  ),
  parcelforce: notifying(
    "Parcelforce",
    "https://www.parcelforce.com/track-trace?trackNumber={number}",
  ),
  canada_post: carrier(
    "Canada Post",
    "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}",
  ),
  australia_post: carrier("Australia Post", "https://auspost.com.au/mypost/track/details/{number}"),
  new_zealand_post: carrier("NZ Post", "https://www.nzpost.co.nz/tools/tracking/item/{number}"),
  evri: notifying("Evri", evri),
  evri_uk: notifying("Evri", evri),
  hermes: notifying(
    "Hermes",
    "https://www.myhermes.de/empfangen/sendungsverfolgung/?trackingNumber={number}",
  ),
  hermes_uk: notifying("Evri", evri),
  colissimo: notifying("Colissimo", laPoste),
  la_poste: carrier("La Poste", laPoste),
  chronopost: notifying(
    "Chronopost",
    "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}",
  ),
  correos: carrier(
    "Correos",
    "https://www.correos.es/es/en/tools/tracker/items/details?tracking-number={number}",
  ),
  correos_espana: carrier(
    "Correos",
    "https://www.correos.es/es/en/tools/tracker/items/details?tracking-number={number}",
  ),
  poste_italiane: carrier(
    "Poste Italiane",
    "https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}",
  ),
  mondial_relay: notifying(
    "Mondial Relay",
    "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}",
  ),
  ontrac: carrier("OnTrac", ontrac),
  lasership: carrier("LaserShip", ontrac),
  purolator: carrier("Purolator", "https://www.purolator.com/en/shipping/tracker?pin={number}"),
  asendia: carrier("Asendia", asendia),
  asendia_us: carrier("Asendia USA", asendia),
  deutsche_post: carrier("Deutsche Post", deutschePost),
  postnl: notifying("PostNL", "https://postnl.nl/tracktrace/?B={number}"),
  bpost: notifying("bpost", "https://track.bpost.cloud/btr/web/#/search?itemCode={number}"),
  yodel: notifying("Yodel", "https://www.yodel.co.uk/tracking/{number}"),
  amazon: carrier("Amazon", "https://track.amazon.com/tracking/{number}"),
  canpar: carrier("Canpar", "https://www.canpar.com/en/tracking/track.htm?barcode={number}"),
  yunexpress: carrier("YunExpress", "https://www.yuntrack.com/parcelTracking?id={number}"),
  landmark_global: carrier("Landmark Global", "https://track.landmarkglobal.com/?search={number}"),
  old_dominion: carrier("Old Dominion", null),
  speedee: carrier("Spee-Dee", null),
  gofo: carrier("GOFO Express", null),
  an_post: carrier("An Post", null),
  posti: carrier("Posti", null),
  ctt: carrier("CTT", null),
  shippo: carrier("Shippo test carrier", null),
  sandbox: carrier("Sandbox carrier", null),
} satisfies Record<string, Carrier>

/** The carrier's name; a slug that is not listed is made readable (better_trucks -> Better Trucks). */
export function carrierName(slug: string): string {
  const known = carrierOf(slug)
  if (known) return known.name
  return slug
    .split("_")
    .filter(Boolean)
    .map((word) => (word.length <= 3 ? word.toUpperCase() : word[0]?.toUpperCase() + word.slice(1)))
    .join(" ")
}

/** The carrier's own page for a number, or null when we know of none. */
export function carrierTrackingUrl(slug: string, trackingNumber: string): string | null {
  const template = carrierOf(slug)?.trackingUrl
  return template ? template.replace("{number}", encodeURIComponent(trackingNumber)) : null
}

/** Whether a carrier mails or texts recipients by itself in its usual service. */
export function carrierNotifies(slug: string): boolean {
  return carrierOf(slug)?.notifiesRecipients ?? false
}

function carrierOf(slug: string): Carrier | null {
  const table: Record<string, Carrier> = carriers
  return Object.hasOwn(table, slug) ? (table[slug] ?? null) : null
}

function carrier(name: string, trackingUrl: string | null): Carrier {
  return { name, trackingUrl, notifiesRecipients: false }
}

function notifying(name: string, trackingUrl: string): Carrier {
  return { name, trackingUrl, notifiesRecipients: true }
}
