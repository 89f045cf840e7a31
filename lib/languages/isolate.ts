/**
 * `text` set in its own direction (U+2068 to U+2069, Unicode bidirectional algorithm), where it could
 * otherwise turn the sentence around it: anything in a right-to-left language, and right-to-left names
 * in the others. Marks of direction that it brings along are taken out: they would reach beyond it.
 */
export function isolated(text: string, direction: "ltr" | "rtl"): string {
  const safe = text.replace(marks, "")
  if (safe === "" || (direction === "ltr" && !rightToLeft.test(safe))) return safe
  return `\u2068${safe}\u2069`
}

/** For where no marks may stand, such as a mail's subject. */
export function withoutMarks(text: string): string {
  return text.replace(marks, "")
}

const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
