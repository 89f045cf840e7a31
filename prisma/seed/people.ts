import type { SeededRandom } from "@/prisma/factories/random"

export interface DemoPerson {
  name: string
  email: string
  /** BCP 47. */
  locale: string
}

/** Somebody who could live in `country`; one in five there has moved in from elsewhere. */
export function personIn(country: string, random: SeededRandom): DemoPerson {
  const region = random.chance(0.2) ? random.pick(regions) : (regionOf[country] ?? "us")
  const first = random.pick(firstNames[region])
  const last = random.pick(lastNames[region])
  return {
    name: `${first} ${last}`,
    email: `${ascii(first)}.${ascii(last)}@example.com`,
    locale: localeOf[country] ?? "en",
  }
}

/** An e-mail address's letters. */
function ascii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^a-z]/g, "")
}

const regions = ["us", "nordic", "german", "romance", "british"] as const
type Region = (typeof regions)[number]

const regionOf: Readonly<Record<string, Region>> = {
  US: "us",
  DK: "nordic",
  SE: "nordic",
  NO: "nordic",
  FI: "nordic",
  DE: "german",
  AT: "german",
  CH: "german",
  NL: "german",
  ES: "romance",
  GB: "british",
}

const localeOf: Readonly<Record<string, string>> = {
  US: "en-US",
  GB: "en-GB",
  DK: "da",
  SE: "sv",
  NO: "nb",
  FI: "fi",
  DE: "de",
  AT: "de-AT",
  CH: "de-CH",
  NL: "nl",
  ES: "es",
}

const firstNames: Readonly<Record<Region, readonly string[]>> = {
  us: [
    "Maya",
    "Jordan",
    "Olivia",
    "Marcus",
    "Grace",
    "Diego",
    "Naomi",
    "Tyler",
    "Priya",
    "Ethan",
    "Camila",
    "Wei",
  ],
  nordic: [
    "Freja",
    "Lars",
    "Astrid",
    "Søren",
    "Elin",
    "Johan",
    "Ingrid",
    "Mikkel",
    "Aino",
    "Kåre",
    "Saga",
    "Niels",
  ],
  german: [
    "Anna",
    "Lukas",
    "Lena",
    "Jonas",
    "Sophie",
    "Felix",
    "Mila",
    "Jürgen",
    "Clara",
    "Sem",
    "Fleur",
    "Emil",
  ],
  romance: [
    "Lucía",
    "Mateo",
    "Carmen",
    "Hugo",
    "Inês",
    "Tomás",
    "Chloé",
    "Étienne",
    "Giulia",
    "Marco",
    "Paula",
    "Iván",
  ],
  british: [
    "Amelia",
    "Callum",
    "Isla",
    "Rhys",
    "Imogen",
    "Oliver",
    "Aisha",
    "Harry",
    "Niamh",
    "Dev",
    "Poppy",
    "Alfie",
  ],
}

const lastNames: Readonly<Record<Region, readonly string[]>> = {
  us: [
    "Johnson",
    "Ramirez",
    "Patel",
    "Nguyen",
    "Brooks",
    "Chen",
    "Sullivan",
    "Washington",
    "Kim",
    "Okafor",
    "Torres",
    "Miller",
  ],
  nordic: [
    "Jensen",
    "Lindqvist",
    "Hansen",
    "Virtanen",
    "Nyström",
    "Dahl",
    "Møller",
    "Berg",
    "Solberg",
    "Holm",
    "Ekström",
    "Korhonen",
  ],
  german: [
    "Novak",
    "Schneider",
    "Weiß",
    "de Vries",
    "Huber",
    "Keller",
    "Bakker",
    "Vogel",
    "Brunner",
    "Richter",
    "Jansen",
    "Wagner",
  ],
  romance: [
    "García",
    "Rossi",
    "Moreau",
    "Silva",
    "Fernández",
    "Costa",
    "Lefèvre",
    "Navarro",
    "Ricci",
    "Ortega",
    "Dubois",
    "Serrano",
  ],
  british: [
    "Hughes",
    "Campbell",
    "Shah",
    "Turner",
    "Walsh",
    "Begum",
    "Fraser",
    "Bennett",
    "O’Connor",
    "Clarke",
    "Morgan",
    "Reid",
  ],
}
