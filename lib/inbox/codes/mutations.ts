import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { CodeMeaning } from "@/lib/inbox/apply-mappings"
import { isDetailKey } from "@/lib/tracking/details"

/**
 * Says what an unknown code means to the team, for payloads that come from now on; earlier ones take
 * it by a replay. Throws AppError `invalid` for a detail that there is not.
 */
export async function mapCode(db: TeamDb, { detail, ...code }: CodeMeaning): Promise<void> {
  if (!isDetailKey(detail)) {
    throw new AppError("invalid", "Choose a meaning from the list.", { field: "detail" })
  }
  if ((code.carrierCode === "") === (code.words === "")) {
    throw new AppError("invalid", "A code is known either by itself or by its words.")
  }
  await db.codeMapping.upsert({
    where: { teamId_source_carrier_carrierCode_words: { teamId: db.teamId, ...code } },
    create: { teamId: db.teamId, ...code, detail },
    update: { detail },
  })
}

/** Takes the team's word back; scans keep their meaning until they are processed again. */
export async function unmapCode(db: TeamDb, mappingId: string): Promise<void> {
  await db.codeMapping.deleteMany({ where: { id: mappingId } })
}
