import type { PrismaClient, Role, Team, User } from "@/lib/db/generated/client"
import { hashPassword } from "@/lib/teams/password"

export interface TeamInput {
  slug: string
  name: string
  timeZone?: string
  locale?: string
  brand?: {
    displayName: string
    colour?: string
    /** A PNG. */
    logo?: Uint8Array<ArrayBuffer>
    websiteUrl?: string
    supportUrl?: string
    supportEmail?: string
  }
}

/** A team and, when given, its published brand. */
export async function createTeam(client: PrismaClient, input: TeamInput): Promise<Team> {
  const { brand, ...fields } = input
  const team = await client.team.create({ data: fields })
  if (brand) {
    const logo = brand.logo ? { logo: brand.logo, logoType: "image/png" } : {}
    await client.brand.create({ data: { ...brand, ...logo, teamId: team.id } })
  }
  return team
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
