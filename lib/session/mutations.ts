import type { PrismaClient } from "@/lib/db/generated/client"
import { AppError } from "@/lib/errors"
import { hashPassword, verifyPassword } from "@/lib/session/password"

/** Changes a person's own password, which ends all their sessions. Throws `invalid` when `current` is wrong. */
export async function changePassword(
  client: PrismaClient,
  userId: string,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const user = await client.user.findUniqueOrThrow({ where: { id: userId } })
  if (!(await verifyPassword(current, user.passwordHash))) {
    throw new AppError("invalid", "This is not your present password.", { field: "current" })
  }
  await client.user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  })
}
