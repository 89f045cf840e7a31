import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"
import { kindOfId, postgridKinds } from "@/lib/sources/postgrid/kinds"

const ownBase = "https://api.postgrid.com"

/**
 * GET the order by PostGrid's id. Throws AppError `misconfigured` without a key or a usable id,
 * `upstream` or `rate_limited`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "PostGrid has no API key yet: enter it in Settings, Sources.",
    )
  }
  const id = subject.externalId ?? ""
  const kind = kindOfId(id)
  if (!kind) {
    throw new AppError(
      "misconfigured",
      "PostGrid is asked by order, not by tracking number: this shipment has no PostGrid id (letter_..., postcard_..., cheque_... or self_mailer_...). Its webhooks still arrive.",
    )
  }
  return callApi(access, {
    api: "PostGrid",
    url: `${access.baseUrl ?? ownBase}/print-mail/v1/${postgridKinds[kind]}/${encodeURIComponent(id)}`,
    method: "GET",
    headers: { "x-api-key": apiKey },
  })
}
