import type { ImportField } from "@/lib/imports/fields"

/**
 * How files call the fields: shop systems' exports, and the words of English, German, French, Spanish,
 * Italian, Dutch, Portuguese, Polish, Swedish, Danish, Norwegian and Finnish. In the folded form of
 * `foldName`: small letters, no accents, one space between words.
 */
const fieldNames = {
  trackingNumber: `tracking number|tracking numbers|tracking no|tracking nr|tracking|tracking code
    |tracking id|trackingnumber|tracking ref|awb|awb number|waybill|consignment|consignment number
    |parcel number|shipment number|shipment id|package number|track trace|barcode|tracking url
    |tracking link|sendungsnummer|sendungs nr|sendungsnr|paketnummer|trackingnummer|sendungsverfolgung
    |frachtbriefnummer|numero de suivi|no de suivi|numero suivi|suivi|numero de colis|code de suivi
    |numero de seguimiento|numero de envio|seguimiento|codigo de seguimiento|localizador
    |numero di tracciamento|numero di spedizione|codice spedizione|codice tracking|lettera di vettura
    |trackingcode|track and trace|track trace code|zendingsnummer|volgnummer|pakketnummer
    |numero de rastreio|codigo de rastreio|rastreio|numer przesylki|numer listu przewozowego
    |numer sledzenia|kollinummer|sparningsnummer|sparnings id|forsandelsenummer|sandningsnummer
    |pakkenummer|sporingsnummer|sporings nr|forsendelsesnummer|sendingsnummer|seurantakoodi
    |seurantanumero|lahetystunnus`,
  carrier: `carrier|carrier code|carrier name|shipping carrier|courier|courier name|shipping company
    |shipped with|shipped via|delivery company|shipper name|tracking company|transporteur
    |versanddienstleister|versender|paketdienst|spediteur|transportunternehmen|zusteller
    |transportista|empresa de transporte|mensajeria|corriere|vettore|vervoerder|transportadora
    |przewoznik|kurier|fraktbolag|transportor|speditor|fragtfirma|transportfirma|transportor
    |fraktselskap|kuljetusliike|kuljetusyhtio|kuriiri`,
  orderNumber: `order number|order no|order nr|order|order name|order reference|order ref|reference
    |ref|your reference|bestellnummer|bestell nr|bestellnr|bestellung|auftragsnummer|auftragsnr
    |numero de commande|no de commande|commande|reference commande|numero de pedido|pedido|no pedido
    |numero ordine|ordine|numero d ordine|bestelnummer|bestelling|ordernummer|numero da encomenda
    |encomenda|numer zamowienia|zamowienie|ordrenummer|ordre|ordrenr|bestallningsnummer|tilausnumero
    |tilaus`,
  orderId:
    "order id|orderid|shop order id|internal order id|bestell id|id commande|id pedido|id ordine",
  customerId: `customer id|customer number|customer no|customer nr|client id|account number|kundennummer
    |kunden nr|kundennr|kunden id|numero client|id client|no client|numero de cliente|id cliente
    |codice cliente|klantnummer|klant id|numer klienta|id klienta|kundnummer|kundenummer|kunde nr
    |asiakasnumero`,
  recipientName: `recipient|recipient name|name|customer|customer name|full name|ship to|ship to name
    |shipping name|consignee|consignee name|receiver|delivery name|contact|addressee|empfanger
    |empfangername|kunde|kundenname|lieferadresse name|destinataire|nom|nom du destinataire|nom complet
    |client|destinatario|nombre|nombre completo|nombre del destinatario|nome|nome destinatario|cliente
    |ontvanger|naam|klant|klantnaam|nome do destinatario|odbiorca|imie i nazwisko|nazwisko|klient
    |mottagare|namn|kund|modtager|navn|mottaker|vastaanottaja|nimi|asiakas`,
  recipientEmail: `e mail|email|mail|email address|e mail address|recipient email|recipient e mail
    |customer email|customer e mail|shipping email|contact email|e mail adresse|email adresse
    |mailadresse|adresse e mail|adresse email|courriel|correo|correo electronico|indirizzo email
    |posta elettronica|e mailadres|emailadres|endereco de email|adres e mail|adres email|e post
    |epost|e postadress|e postadresse|sahkoposti|sahkopostiosoite`,
  recipientPhone: `phone|phone number|telephone|tel|mobile|mobile number|mobile phone|cell|cell phone
    |recipient phone|customer phone|shipping phone|contact phone|telefon|telefonnummer|mobil
    |mobilnummer|handy|handynummer|rufnummer|telephone portable|portable|telephone mobile|telefono
    |movil|telefono movil|cellulare|numero di telefono|telefoon|telefoonnummer|mobiel|telefone
    |telemovel|celular|numer telefonu|telefon komorkowy|mobiltelefon|tlf|tlf nr|puhelin|puhelinnumero
    |matkapuhelin`,
  recipientLocale: `language|locale|lang|recipient language|customer language|sprache|langue|idioma
    |lingua|taal|jezyk|sprak|sprog|kieli`,
  street: `street|address|address 1|address line 1|address1|street address|shipping address
    |shipping address1|shipping street|delivery address|strasse|str|adresse|lieferadresse|anschrift
    |strasse und hausnummer|rue|adresse de livraison|adresse 1|calle|direccion|direccion de envio|via
    |indirizzo|indirizzo di spedizione|straat|adres|bezorgadres|rua|morada|endereco|ulica|gata|gatuadress
    |adress|leveransadress|gade|vej|leveringsadresse|gate|veiadresse|katuosoite|osoite`,
  postalCode: `postcode|post code|postal code|zip|zip code|zipcode|shipping zip|delivery postcode|plz
    |postleitzahl|code postal|cp|codigo postal|c postal|cap|codice postale|postcode ontvanger|cep
    |kod pocztowy|postnummer|postnr|post nr|postinumero`,
  destinationCity: `city|town|place|destination city|shipping city|delivery city|ort|stadt|wohnort|ville
    |localite|ciudad|poblacion|localidad|citta|localita|comune|stad|plaats|woonplaats|cidade
    |miasto|miejscowosc|postort|by|poststed|kaupunki|postitoimipaikka`,
  destinationRegion: `region|state|province|county|destination region|shipping province
    |shipping state|bundesland|kanton|departement|provincia|estado|comunidad autonoma|regione|provincie
    |distrito|wojewodztwo|lan|landsdel|fylke|maakunta`,
  destinationCountry: `country|country code|destination country|shipping country|shipping country code
    |delivery country|land|landkode|landcode|landeskennzeichen|landercode|lieferland|pays|code pays
    |pais|codigo de pais|paese|nazione|codice paese|landnaam|kraj|kod kraju|landskod|maa|maakoodi`,
  serviceLevel: `service|service level|shipping method|shipping service|delivery method|shipping option
    |product|versandart|versandmethode|dienst|versandprodukt|mode de livraison|service de livraison
    |metodo de envio|servicio|metodo di spedizione|servizio|verzendmethode|verzendwijze|servico
    |metoda dostawy|sposob dostawy|usluga|fraktsatt|leveranssatt|leveringsmetode|forsendelsesmetode
    |fraktmetode|toimitustapa`,
  warehouse: `warehouse|location|fulfillment location|fulfilment center|fulfillment center|depot|ship from
    |origin|lager|lagerort|versandlager|entrepot|almacen|magazzino|magazijn|armazem|magazyn
    |lagerplats|varehus|lagersted|varasto`,
  orderValue: `order value|value|total|order total|amount|total price|grand total|price|revenue
    |bestellwert|warenwert|auftragswert|betrag|summe|gesamt|gesamtbetrag|gesamtpreis|montant|montant total
    |valeur|total commande|prix|importe|importe total|valor|precio|importo|totale|valore|prezzo
    |bedrag|totaal|totaalbedrag|bestelwaarde|orderwaarde|valor total|preco|kwota|wartosc|suma|ordervarde
    |belopp|totalt|varde|belob|vaerdi|ordrevaerdi|belop|verdi|ordreverdi|summa|arvo|hinta`,
  currency: `currency|currency code|wahrung|devise|monnaie|moneda|divisa|valuta|moeda|waluta
    |valutta`,
  promisedAt: `promised for|promised|promise date|promised date|promised delivery|promised at
    |delivery date|delivery promise|expected delivery|expected delivery date|estimated delivery
    |estimated delivery date|deliver by|due date|due|liefertermin|lieferdatum|zugesagt fur
    |zustelldatum|zugesagter termin|voraussichtliche lieferung|wunschtermin|date de livraison
    |livraison prevue|date promise|date prevue|fecha de entrega|entrega prevista|fecha prometida
    |data di consegna|consegna prevista|leverdatum|bezorgdatum|verwachte levering|data de entrega
    |data dostawy|termin dostawy|leveransdatum|utlovad leverans|leveringsdato|forventet levering
    |lovet levering|toimituspaiva|luvattu toimitus`,
  tags: "tags|tag|labels|label|schlagworte|etiketten|etiquettes|etiquetas|etichette|tagi|etykiety|taggar|etiketter|tunnisteet",
  items:
    "items|line items|products|contents|articles|artikel|inhalt|positionen|contenu|articulos|productos|articoli|prodotti|inhoud|artigos|produkty|varor|varer|innhold|tuotteet",
  metadata: "extra facts|metadata|custom fields|zusatzfelder|metadonnees",
} as const satisfies Record<ImportField, string>

/** Columns of our own exports and of reports that say what happened, which no file can decide. */
const toldByCarriers = `status|category|detail|milestone|line|problem|last event|last event at|last message|first scan
  |delivered|delivered at|delivered on|eta|estimated arrival|arrival window opens|added|created|created at|order date|shipped at
  |ship date|shipped on|date|archived|last place|action required`

/** A name for comparing: small letters, no accents and marks, words apart. ShipToName is "ship to name". */
export function foldName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replaceAll("°", "o")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** The field that a column's name means; `leave` for what is known to be none, null for any other. */
export function fieldOfName(name: string): ImportField | "leave" | null {
  return byName.get(foldName(name)) ?? null
}

const byName = new Map<string, ImportField | "leave">([
  ...namesIn(toldByCarriers).map((name): [string, "leave"] => [name, "leave"]),
  ...Object.entries(fieldNames)
    .toReversed()
    .flatMap(([key, names]) =>
      namesIn(names).map((name): [string, ImportField] => [name, key as ImportField]),
    ),
])

function namesIn(packed: string): string[] {
  return packed.split("|").map((name) => name.trim().replace(/\s+/g, " "))
}
