import { publishBrand, saveDraft } from "@/lib/brand/mutations"
import { readPicture } from "@/lib/brand/picture"
import { keepPicture } from "@/lib/brand/pictures"
import { type BrandDesign, plainDesign } from "@/lib/brand/schema"
import type { PrismaClient, Role, Team, User } from "@/lib/db/generated/client"
import { scopeTo } from "@/lib/db/scope"
import { hashPassword } from "@/lib/teams/password"

export interface TeamInput {
  slug: string
  name: string
  timeZone?: string
  locale?: string
  /** What differs from a plain design, and a logo. */
  brand?: Partial<BrandDesign> & { colour?: string; logoFile?: Uint8Array<ArrayBuffer> }
}

/** A team and, when given, its published brand. */
export async function createTeam(client: PrismaClient, input: TeamInput): Promise<Team> {
  const { brand, ...fields } = input
  const team = await client.team.create({ data: fields })
  if (brand) await createBrand(client, team, brand)
  return team
}

async function createBrand(
  client: PrismaClient,
  team: Team,
  { colour, logoFile, ...own }: NonNullable<TeamInput["brand"]>,
) {
  const db = scopeTo(team.id, client)
  const plain = plainDesign(team.name)
  const light = logoFile ? await keepPicture(db, readPicture(logoFile, "logo")) : null
  await saveDraft(db, {
    ...plain,
    colours: { ...plain.colours, brand: colour ?? plain.colours.brand },
    logo: { light, dark: null },
    ...own,
  })
  await publishBrand(db, { byName: team.name, now: new Date() })
}

export interface MemberInput {
  email: string
  password: string
  name: string
  role?: Role
  operator?: boolean
}

/** A person who can sign in, and their membership of the team. */
export async function createMember(
  client: PrismaClient,
  team: Team,
  input: MemberInput,
): Promise<User> {
  const user = await client.user.create({
    data: {
      email: input.email,
      name: input.name,
      operator: input.operator ?? false,
      passwordHash: await hashPassword(input.password),
    },
  })
  await client.membership.create({
    data: { teamId: team.id, userId: user.id, role: input.role ?? "agent" },
  })
  return user
}
