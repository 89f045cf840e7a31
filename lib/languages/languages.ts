/** A language that recipients can be spoken to in. */
export interface LanguageEntry {
  /** As its speakers call it. */
  name: string
  /** BCP 47, for Intl and the document. */
  tag: string
  direction: "ltr" | "rtl"
}

/** The languages that Porchlight speaks, or is to speak: offered is one whose messages are there (catalogues.ts). */
export const languages = {
  en: { name: "English", tag: "en-GB", direction: "ltr" },
  ar: { name: "العربية", tag: "ar", direction: "rtl" },
  bg: { name: "Български", tag: "bg-BG", direction: "ltr" },
  cs: { name: "Čeština", tag: "cs-CZ", direction: "ltr" },
  da: { name: "Dansk", tag: "da-DK", direction: "ltr" },
  de: { name: "Deutsch", tag: "de-DE", direction: "ltr" },
  el: { name: "Ελληνικά", tag: "el-GR", direction: "ltr" },
  es: { name: "Español", tag: "es-ES", direction: "ltr" },
  fi: { name: "Suomi", tag: "fi-FI", direction: "ltr" },
  fr: { name: "Français", tag: "fr-FR", direction: "ltr" },
  he: { name: "עברית", tag: "he-IL", direction: "rtl" },
  hu: { name: "Magyar", tag: "hu-HU", direction: "ltr" },
  it: { name: "Italiano", tag: "it-IT", direction: "ltr" },
  ja: { name: "日本語", tag: "ja-JP", direction: "ltr" },
  ko: { name: "한국어", tag: "ko-KR", direction: "ltr" },
  nb: { name: "Norsk bokmål", tag: "nb-NO", direction: "ltr" },
  nl: { name: "Nederlands", tag: "nl-NL", direction: "ltr" },
  pl: { name: "Polski", tag: "pl-PL", direction: "ltr" },
  pt: { name: "Português", tag: "pt-PT", direction: "ltr" },
  ro: { name: "Română", tag: "ro-RO", direction: "ltr" },
  sk: { name: "Slovenčina", tag: "sk-SK", direction: "ltr" },
  sv: { name: "Svenska", tag: "sv-SE", direction: "ltr" },
  tr: { name: "Türkçe", tag: "tr-TR", direction: "ltr" },
  uk: { name: "Українська", tag: "uk-UA", direction: "ltr" },
  zh: { name: "简体中文", tag: "zh-Hans-CN", direction: "ltr" },
} as const satisfies Record<string, LanguageEntry>

export type Language = keyof typeof languages

export const languageCodes = Object.keys(languages) as Language[]

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}
