import { plainDesign } from "@/lib/brand/schema"
import type { PrismaClient } from "@/lib/db/generated/client"
import { AppError } from "@/lib/errors"
import { hashPassword } from "@/lib/teams/password"
import type { Welcome } from "@/lib/teams/schema"
import { lockFirstRun } from "@/lib/teams/sql"

/**
 * Makes the installation's first account, its team and the team's brand, all or nothing. It
 * has no notification rules, so that no mail goes out before somebody turns one on. The person becomes the team's owner and the installation's operator. Throws AppError
 * `conflict` when there is an account already, also when two first runs come at once.
 */
export async function createFirstTeam(
  client: PrismaClient,
  input: Welcome,
): Promise<{ userId: string; teamId: string }> {
  // Before the transaction: hashing takes longer than everything else together.
  const passwordHash = await hashPassword(input.password)
  return client.$transaction(async (tx) => {
    await lockFirstRun(tx)
    if (await tx.user.findFirst({ select: { id: true } })) {
      throw new AppError("conflict", "Porchlight is already set up. Sign in instead.")
    }
    const user = await tx.user.create({
      data: { email: input.email, name: input.name, passwordHash, operator: true },
    })
    const team = await tx.team.create({
      data: { slug: input.slug, name: input.teamName, timeZone: input.timeZone },
    })
    const teamId = team.id
    await tx.membership.create({ data: { teamId, userId: user.id, role: "owner" } })
    await tx.brand.create({ data: { teamId, design: plainDesign(input.teamName) } })
    return { userId: user.id, teamId }
  })
}
