import type { PrismaClient, Team } from "@/lib/db/generated/client"
import { createConnection } from "@/prisma/factories/connection"
import { createMember, createTeam } from "@/prisma/factories/team"
import { nordicLogo, nordlysLogo } from "@/prisma/seed/logos"

const demoLogin = { email: "demo@porchlight.test", password: "porchlight-demo" }
const nordlysLogin = { email: "nordlys@porchlight.test", password: "porchlight-nordlys" }

/** The demo shop with its sources, and a second small shop that must never see the first one's rows. */
export async function seedTeams(client: PrismaClient): Promise<{ demo: Team; nordlys: Team }> {
  const demo = await createTeam(client, {
    slug: "demo",
    name: "Nordic Outfitters",
    timeZone: "Europe/Copenhagen",
    brand: {
      colour: "#1d5c4a",
      logoFile: nordicLogo(),
      websiteUrl: "https://nordic-outfitters.example.com",
      support: {
        url: "https://nordic-outfitters.example.com/help",
        email: "help@nordic-outfitters.example.com",
        phone: "+45 70 20 30 40",
      },
      headerLinks: [{ label: "Shop", href: "https://nordic-outfitters.example.com/shop" }],
      footerLinks: [
        { label: "Returns", href: "https://nordic-outfitters.example.com/returns" },
        { label: "Terms", href: "https://nordic-outfitters.example.com/terms" },
      ],
      socialLinks: [
        { network: "instagram", href: "https://www.instagram.com/nordic-outfitters-example" },
      ],
    },
  })
  await createConnection(client, demo, {
    source: "shippo",
    name: "Shippo",
    token: "demo-shippo-token",
  })
  await createConnection(client, demo, {
    source: "postgrid",
    name: "PostGrid",
    token: "demo-postgrid-token",
    credentials: { webhookSecret: "demo-postgrid-secret" },
  })
  await createConnection(client, demo, {
    source: "sandbox",
    name: "Sandbox carrier",
    token: "demo-sandbox-token",
    credentials: { apiKey: "demo-sandbox-key", webhookSecret: "demo-sandbox-secret" },
  })

  const nordlys = await createTeam(client, {
    slug: "nordlys",
    name: "Nordlys Keramik",
    timeZone: "Europe/Oslo",
    brand: {
      colour: "#7a3e9d",
      logoFile: nordlysLogo(),
      support: { url: "https://nordlys-keramik.example.com/hjelp", email: null, phone: null },
    },
  })
  await createConnection(client, nordlys, {
    source: "shippo",
    name: "Shippo",
    token: "nordlys-shippo-token",
  })
  return { demo, nordlys }
}

/** Who can sign in. The last part of the seed: without people a seed counts as cut off. */
export async function seedPeople(
  client: PrismaClient,
  teams: { demo: Team; nordlys: Team },
): Promise<void> {
  await createMember(client, teams.nordlys, { ...nordlysLogin, name: "Sindre Aas", role: "owner" })
  await createMember(client, teams.demo, {
    ...demoLogin,
    name: "Freja Holm",
    role: "owner",
    operator: true,
  })
}
