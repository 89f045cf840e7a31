import { type Choice, chooseLanguage } from "@/lib/languages/choose"
import type { Language } from "@/lib/languages/languages"

/** The language that a request asks for, by `?lang=` or its browser; null leaves it to the shop. */
export interface ReaderLanguage {
  language: Language | null
  /** Whether a cache must tell requests apart by Accept-Language. */
  varies: boolean
}

/** What a request for a page says of its reader's language. */
export function readerLanguage(request: Request): ReaderLanguage {
  const { language, decidedBy, varies }: Choice = chooseLanguage({
    explicit: new URL(request.url).searchParams.get("lang"),
    acceptLanguage: request.headers.get("accept-language"),
  })
  return { language: decidedBy === "default" ? null : language, varies }
}

/** The language of a page: the reader's, otherwise that of a shop with the locale `teamLocale`. */
export function pageLanguage(reader: ReaderLanguage, teamLocale: string): Language {
  return reader.language ?? chooseLanguage({ teamLocale }).language
}

/** Only where the browser's languages were looked at: a page by its `?lang=` is the same for everyone. */
export function varied(answer: Response, reader: ReaderLanguage): Response {
  if (reader.varies) answer.headers.append("Vary", "Accept-Language")
  return answer
}
