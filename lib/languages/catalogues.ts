import type { Language } from "@/lib/languages/languages"
import ar from "@/lib/languages/messages/ar.json"
import bg from "@/lib/languages/messages/bg.json"
import cs from "@/lib/languages/messages/cs.json"
import da from "@/lib/languages/messages/da.json"
import de from "@/lib/languages/messages/de.json"
import el from "@/lib/languages/messages/el.json"
import en from "@/lib/languages/messages/en.json"
import es from "@/lib/languages/messages/es.json"
import fi from "@/lib/languages/messages/fi.json"
import fr from "@/lib/languages/messages/fr.json"
import he from "@/lib/languages/messages/he.json"
import hu from "@/lib/languages/messages/hu.json"
import it from "@/lib/languages/messages/it.json"
import ja from "@/lib/languages/messages/ja.json"
import ko from "@/lib/languages/messages/ko.json"
import nb from "@/lib/languages/messages/nb.json"
import nl from "@/lib/languages/messages/nl.json"
import pl from "@/lib/languages/messages/pl.json"
import pt from "@/lib/languages/messages/pt.json"
import ro from "@/lib/languages/messages/ro.json"
import sk from "@/lib/languages/messages/sk.json"
import sv from "@/lib/languages/messages/sv.json"
import tr from "@/lib/languages/messages/tr.json"
import uk from "@/lib/languages/messages/uk.json"
import zh from "@/lib/languages/messages/zh.json"

/** What can be said; English is the list of it. */
export type MessageKey = keyof typeof en

export type Catalogue = Record<MessageKey, string>

/** All messages of every language that is offered: a language comes by its file and its line here. */
export const catalogues: { en: Catalogue } & Partial<Record<Language, Catalogue>> = {
  en,
  ar,
  bg,
  cs,
  da,
  de,
  el,
  es,
  fi,
  fr,
  he,
  hu,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ro,
  sk,
  sv,
  tr,
  uk,
  zh,
}

export const messageKeys = Object.keys(en) as MessageKey[]

/** The languages that are offered, English first. */
export const offeredLanguages = Object.keys(catalogues) as Language[]
