import type { Phrases } from "@/lib/sources/phrases"

/**
 * How DHL's services say in words what hides behind `transit`: out for delivery, a pickup point,
 * customs, delays. In German, which parcel-de falls back to, and in English. What is not here is read as
 * any carrier's words are.
 */
export const dhlPhrases: Phrases = [
  [
    /\b(Rücksendung|zurückgesandt|zurückgesendet|zurückgeschickt)\b|\b(zurück )?an den Absender\b/i,
    "returning",
  ],
  [/\b(nicht angetroffen|Empfänger nicht anwesend)\b/i, "nobody_home"],
  [/\bAnnahme\b.{0,20}\bverweigert\b/i, "refused"],
  [/\b(fehlgeleitet|falsch sortiert)\b/i, "missorted"],
  [
    /\b(Zustellversuch|nicht zugestellt werden|Zustellung\b.{0,30}\b(nicht möglich|nicht erfolgreich|erfolglos))\b/i,
    "delivery_attempted",
  ],
  [
    /(adresse|anschrift)\b.{0,40}\b(fehlerhaft|unvollständig|falsch)\b|\bEmpfänger\b.{0,20}\bunbekannt\b/i,
    "wrong_address",
  ],
  [
    /\b(zur Abholung bereit|abholbereit|kann ab sofort.{0,60}abgeholt werden|liegt.{0,80}zur Abholung)\b/i,
    "ready_for_pickup",
  ],
  [/\bawaiting (collection|pick-?up)\b/i, "ready_for_pickup"],
  [/\bAblageort\b.{0,60}\bvorgemerkt\b|\bZustelloption\b/i, "delivery_option_changed"],
  [/\bZustellfahrzeug\b|\bin Zustellung\b/i, "out_for_delivery"],
  [/\bout with (the )?(delivery )?courier\b|\bcourier for delivery\b/i, "out_for_delivery"],
  [/\b(umgeleitet|nachgesendet|Nachsendung)\b/i, "redirected"],
  [/\b(zurückgestellt|verzögert|Verzögerung|verspätet)\b/i, "delayed"],
  [/\bbeschädigt\b/i, "damaged"],
  [
    /\bVerzollung\b.{0,30}\b(abgeschlossen|beendet)\b|\b(verzollt|zollrechtlich freigegeben)\b/i,
    "customs_cleared",
  ],
  [/\bZoll(abfertigung|amt)?\b/i, "customs_started"],
  [/\b(elektronisch angekündigt|Auftragsdaten|Sendungsdaten)\b/i, "information_received"],
  [/\b(zur|für die) Zustellung vorbereitet\b|\bprepared for delivery\b/i, "preparing_delivery"],
  [
    /\bRegion des Empfängers\b|\bdestination parcel cent(er|re)\b|\bZiel-?Paketzentrum\b/i,
    "destination_facility",
  ],
  [/\b(Filiale|Packstation|Empfänger)\b.{0,60}\babgeholt\b/i, "collected"],
  [/\b(eingeliefert|eingelegt|aufgegeben)\b/i, "dropped_off"],
  [/abgeholt|übernommen/i, "picked_up"],
  [/\b(wurde|erfolgreich) zugestellt\b|^zugestellt\b/i, "delivered"],
  [/\b(Paketzentrum|bearbeitet|sortiert|weitertransportiert)\b/i, "processed"],
  [/^returned?,? (?!label|requested)/i, "returning"],
  [/\bcontact (your )?local customer service\b/i, "contact_carrier"],
  [/\bdead letter\b/i, "lost_and_found"],
  [/\bheld for exam\b/i, "customs_hold"],
  [/\bscreening exception\b/i, "exception"],
  [/\bfurther clearance processing\b/i, "customs_information_needed"],
  [/\btendered to (the )?delivery service provider\b/i, "transferred_to_partner"],
  [/\b(clearance event|clearance processing|processed for clearance)\b/i, "customs_started"],
  [/^(arrival|departure)\b.*\bfacility\b/i, "in_transit"],
]

/** What storage (LA) may be besides a parcel shop's. */
export const dhlStorage: Phrases = [
  [/\bZoll|\bcustoms\b/i, "customs_started"],
  [/\b(Zustellbasis|Paketzentrum|Depot|parcel cent(er|re)|delivery base)\b/i, "in_warehouse"],
]

/** A parcel that is still brought to its shop (ZF). */
export const dhlOnTheWay: Phrases = [
  [/\bwird\b.{0,80}\b(gebracht|transportiert|befördert)\b/i, "preparing_delivery"],
  [/\b(is|will be) (being )?(brought|taken|transported)\b/i, "preparing_delivery"],
]

/** Delivered, by the code, may be the shop or the sender. */
export const dhlNotDelivered: Phrases = [
  [
    /\b(an den|dem) Absender (zugestellt|übergeben|ausgehändigt)\b|\bRücksendung\b.{0,30}\bzugestellt\b/i,
    "returned",
  ],
  [/\bzur Abholung bereit\b|\b(ready|available) for (collection|pick-?up)\b/i, "ready_for_pickup"],
]
