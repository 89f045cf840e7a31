import type { Language } from "@/lib/languages/languages"
import { ownRecipientKeys } from "@/lib/recipients/keys"
import { type Recipient, signRecipient } from "@/lib/recipients/token"

/** The name under which a link carries its token. */
export const tokenParameter = "t"

export interface Reader extends Recipient {
  /** The team's slug. */
  user: string
}

export interface WishLinks {
  preferencesUrl: string
  unsubscribeUrl: string
}

/**
 * Where a mail's recipient says what they want to hear of, in the mail's language. Null where nothing
 * can be signed, without PORCHLIGHT_KEYS.
 */
export function wishLinks(
  reader: Reader,
  { appUrl, language }: { appUrl: string; language?: Language },
): WishLinks | null {
  const keys = ownRecipientKeys()
  if (!keys) return null
  const token = signRecipient(reader, keys[0])
  const query = `?${tokenParameter}=${token}${language ? `&lang=${language}` : ""}`
  const base = `${appUrl.replace(/\/+$/, "")}/tracking/${encodeURIComponent(reader.user)}`
  return {
    preferencesUrl: `${base}/preferences${query}`,
    unsubscribeUrl: `${base}/unsubscribe${query}`,
  }
}

/**
 * The headers by which mail programs offer to unsubscribe with one click (RFC 2369, RFC 8058). No
 * mailto: there, since nobody reads mails to us as commands. None where nothing can be signed.
 */
export function listHeaders(reader: Reader, appUrl: string): Record<string, string> {
  const links = wishLinks(reader, { appUrl })
  if (!links) return {}
  return {
    "List-Unsubscribe": `<${links.unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }
}

/** `text` of a mail to `from` as it goes to `to` instead: with the links of whoever gets it. */
export function readdressed(text: string, from: Recipient, to: Recipient): string {
  const keys = ownRecipientKeys()
  if (!keys || from.address === to.address) return text
  return text.replaceAll(signRecipient(from, keys[0]), signRecipient(to, keys[0]))
}
