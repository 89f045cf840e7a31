import type { Phrases } from "@/lib/sources/phrases"

/**
 * How carriers say the usual things in other languages than English. Tried on words in lower case and
 * without accents (`plainWords`), what went wrong first, and only what is clearly said: a delivery that
 * is to come ("wird zugestellt", "sera livré") is none.
 */
export const worldPhrases: Phrases = [
  // On its way back.
  [/\b(zuruck an (den )?(absender|versender)|rucksendung|an den absender zuruck)/, "returning"],
  [/\b(retour(ne|nee)? (a|vers) l.?expediteur|renvoye(e)? a l.?expediteur)/, "returning"],
  [/\b(devuelt[oa]|devolucion|devolvid[oa])\b.{0,20}\b(remitente|remetente|origen)\b/, "returning"],
  [/\b(retour (naar )?(de )?afzender|teruggestuurd|terug naar (de )?afzender)/, "returning"],
  [/\b(retur(neras|nerad|nert|neres|neret)?) til(l)? (avsandar|avsender|afsender)/, "returning"],
  [/\b(reso al mittente|restituit[oa] al mittente|zwrot do nadawcy)/, "returning"],
  [/\bpalaut(etaan|ettu|uu) lahettajalle/, "returning"],

  // The door stayed shut.
  [
    /\b(annahme verweigert|refuse(e)? par le destinataire|rehusad[oa]|geweigerd|rifiutat[oa]|recusad[oa])/,
    "refused",
  ],
  [
    /\b(nicht angetroffen|destinataire (etait )?absent|destinatario (estaba )?ausente|niet thuis|destinatario assente|ikke hjemme|inte hemma)/,
    "nobody_home",
  ],
  [
    /\b(adresse? (ist )?(falsch|unvollstandig|fehlerhaft|incorrecte|incomplete|erronee)|direccion (incorrecta|incompleta)|adres (onjuist|onvolledig)|indirizzo (errato|incompleto))/,
    "wrong_address",
  ],
  [
    /\b(nicht (erfolgreich )?(zugestellt|ausgeliefert)|konnte nicht|zustellversuch|zustellhindernis)/,
    "delivery_attempted",
  ],
  [
    /\b(n.a (pas )?pu etre (livre|distribue|remis)|non (livre|distribue)|tentative de livraison|livraison (impossible|infructueuse))/,
    "delivery_attempted",
  ],
  [
    /\b(no (se ha podido entregar|entregad[oa]|ha sido posible)|intento de entrega|entrega fallida|nao entregue|tentativa de entrega)/,
    "delivery_attempted",
  ],
  [/\b(bezorgpoging|niet (kunnen )?(bezorg|aflever|geleverd)|kon niet)/, "delivery_attempted"],
  [
    /\b(leveransforsok|ej levererad|inte leverera|forsokt levert|ikke levert|leveringsforsok|leveringsforsog|ikke leveret|kunne ikke levere)/,
    "delivery_attempted",
  ],
  [
    /\b(tentativo di consegna|mancata consegna|non consegnat[oa]|awiz[oa]|nieudana proba|toimitus epaonnistui)/,
    "delivery_attempted",
  ],

  // Waiting to be fetched.
  [
    /\b(abholbereit|zur abholung bereit|zur abholung (hinterlegt|eingelagert)|abgeholt werden)/,
    "ready_for_pickup",
  ],
  [
    /\b(disponible (dans|en|au|a) (votre |le |un |la )?(point|bureau|relais|consigne)|a retirer|pret(e)? (a etre retire|au retrait)|en attente de retrait)/,
    "ready_for_pickup",
  ],
  [
    /\b(disponible (para|en).{0,30}(recog|recoger|retirar|oficina)|disponivel para (levant|retir)|listo para recoger|pendiente de recogida)/,
    "ready_for_pickup",
  ],
  [
    /\b(klaar (om|voor).{0,20}(af|op)(te)? ?halen|ligt (voor u )?klaar|afhaalklaar)/,
    "ready_for_pickup",
  ],
  [
    /\b(redo att hamtas|kan hamtas|finns att hamta|klar til (henting|afhentning)|kan (af)?hentes|klar til a hentes)/,
    "ready_for_pickup",
  ],
  [
    /\b(disponibile per il ritiro|in giacenza|gotow[ay] do odbioru|oczekuje na odbior|noudettavissa)/,
    "ready_for_pickup",
  ],

  // Only announced.
  [
    /\b(elektronisch (angekundigt|ubermittelt)|sendungsdaten|auftragsdaten|vorangekundigt|angekundigt|noch nicht (ubergeben|eingetroffen))/,
    "information_received",
  ],
  [
    /\b(nous attendons votre|declaratif|etiquette (creee|generee)|(est )?annonce par l.?expediteur|en (cours de )?preparation chez)/,
    "information_received",
  ],
  [
    /\b(prer+egistrad[oa]|pre-?admision|informacion (recibida|electronica)|pendiente de (admision|recepcion))/,
    "information_received",
  ],
  [/\b(aangemeld|voorgemeld|nog niet (ontvangen|aangeleverd))/, "information_received"],
  [
    /\b(elektronisk (information|informasjon|melding|varsel)|aviserad av avsandar|varslet|har mottatt melding|har modtaget (oplysninger|information)|ennakkotieto)/,
    "information_received",
  ],
  [/\b(informacj[ae] o (przesylce|paczce)|przygotowan[ay] przez nadawce)/, "information_received"],

  // On the van.
  [
    /\b(in (das|dem|die) zustellfahrzeug|zustellfahrzeug geladen|in (der )?zustellung|auf dem weg zum empfanger|wird heute zugestellt)/,
    "out_for_delivery",
  ],
  [
    /\b(en (cours de )?(livraison|distribution)|pris en charge par le livreur|en tournee|sera livre(e)? (aujourd.hui|ce jour))/,
    "out_for_delivery",
  ],
  [
    /\b(en (proceso de )?(reparto|entrega)|salio a reparto|sa(iu|lio) para entrega|em distribuicao)\b/,
    "out_for_delivery",
  ],
  [
    /\b(bezorger is onderweg|geladen voor (aflevering|bezorging)|bij de bezorger|in bezorging|wordt vandaag bezorgd)/,
    "out_for_delivery",
  ],
  [
    /\b(utkorning|lastad for utkor|utkjoring|ude til levering|laesset .{0,20}levering|under (udlevering|utlevering))/,
    "out_for_delivery",
  ],
  [
    /\b(in consegna|wydan[ay] do doreczenia|przekazan[ay] do doreczenia|lahtenyt jakeluun|jakelussa)\b/,
    "out_for_delivery",
  ],

  // Done.
  [
    /^\W*(zugestellt|ausgeliefert)\b|\b(wurde|ist|erfolgreich|hat)\b.{0,60}\b(zugestellt|ausgeliefert|abgeholt und)\b|\bempfanger hat.{0,40}abgeholt/,
    "delivered",
  ],
  [
    /^\W*(livree?|distribuee?)\b|\b(a ete|est|bien) (livre|distribue|remis)e?\b(?! (a|au|aux|par) (transporteur|partenaire))/,
    "delivered",
  ],
  [
    /^\W*(objeto )?(entregad[oa]|entregue)\b|\b(ha sido|fue|foi) (entregad[oa]|entregue)\b/,
    "delivered",
  ],
  [
    /^\W*(bezorgd|afgeleverd)\b|\b(is|werd)\b(?!.*\bwordt\b).{0,40}\b(bezorgd|afgeleverd)\b/,
    "delivered",
  ],
  [
    /^\W*(levererad|levert|leveret|utlevert|udleveret|utlamnad)\b|\b(har|er|ar|blev|ble)\b.{0,40}\b(levererats|levererad|levert|leveret|utlevert|udleveret|utlamnad)\b/,
    "delivered",
  ],
  [
    /^\W*(przesylka )?(consegnat[oa]|doreczon[aoy]|dostarczon[aoy]|toimitettu|luovutettu)\b|\b(e stat[oa] consegnat[oa]|zostala (doreczona|dostarczona)|on (toimitettu|luovutettu))\b/,
    "delivered",
  ],

  // In the way.
  [/\b(beschadigt|endommagee?|danad[oa]|beschadigd|skadad|skadet|danneggiat[oa])/, "damaged"],
  [/\b(verspatet|verzogert|verzogerung|retarde?e?|retraso|vertraagd|vertraging)\b/, "delayed"],
  [/\b(forsenad|forsinket|forsinkelse|in ritardo|opozniona|viivastynyt)\b/, "delayed"],
  [
    /\b(verzollt|zollabfertigung abgeschlossen|dedouane|tullklarerad|fortollet|toldbehandlet|despachad[oa] de aduana)/,
    "customs_cleared",
  ],
  [
    /\b(zoll|douane|dedouanement|aduana|tull|toll(behandl|klarer)|told(behandl|klarer|vaesen|en\b)|dogana)/,
    "customs_started",
  ],

  // On its way.
  [
    /\b(eingeliefert|beim absender abgeholt|prise? en charge|admitid[oa]|presa in carico|inlamnad|innlevert|indleveret|nadana|ontvangen door)\b/,
    "picked_up",
  ],
  [
    /\b(eingetroffen|angekommen|arrivee? (a|au|sur|dans)|llegada a|llegado a|aangekomen|anlant|ankommit|ankommet|saapunut|arrivat[oa])\b/,
    "arrived_facility",
  ],
  [
    /\b(unterwegs|auf dem weg|bearbeitet|weitergeleitet|en transit|acheminement|en transito|em transito|en camino|clasificad[oa]|onderweg|gesorteerd|under transport|undervejs|underveis|in transito|w drodze|matkalla|kuljetuksessa)\b/,
    "in_transit",
  ],
]

/** Words as the phrases above are written: lower case, no accents, and ß, ø, æ, ł in plain letters. */
export function plainWords(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøæł’]/g, (letter) => plainLetters.get(letter) ?? letter)
}

const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["æ", "ae"],
  ["ł", "l"],
  ["’", "'"],
])
