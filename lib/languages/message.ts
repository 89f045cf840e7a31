import { IntlMessageFormat } from "intl-messageformat"

/** What a message is given: text, or a number for what it counts. */
export type MessageValues = Record<string, string | number>

/** A message of ICU MessageFormat, ready to be said. */
export interface Message {
  say(values: MessageValues): string
  /** The variables that choose between its branches. */
  choosers: ReadonlySet<string>
  shape: MessageShape
}

/** What a message is made of, as far as a translation must keep to it. */
export interface MessageShape {
  /** Every variable that stands anywhere in it. */
  variables: ReadonlySet<string>
  /** Variable and options of each select: `day: other today tomorrow`. */
  selects: ReadonlySet<string>
  /** Categories of each plural, by variable. */
  plurals: readonly { variable: string; categories: ReadonlySet<string> }[]
  /** Variables that it wants to format by itself (number, date, time): ours come as text. */
  formats: readonly string[]
  /** What it says in plain letters. */
  literals: readonly string[]
}

/** Reads `text`, to be said in the language `tag` (BCP 47). Throws SyntaxError where it is no message. */
export function readMessage(text: string, tag: string): Message {
  const message = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true })
  const shape = shapeOf(message.getAst() as Element[])
  return {
    say: (values) => String(message.format(values)),
    choosers: new Set([...shape.selects].map((select) => select.split(":")[0] ?? "")),
    shape,
  }
}

/** The parser's elements (@formatjs/icu-messageformat-parser), as far as they are looked at. */
interface Element {
  type: number
  value: string
  options?: Record<string, { value: Element[] }>
}

const [literal, argument, select, plural, pound] = [0, 1, 5, 6, 7]

function shapeOf(elements: readonly Element[]): MessageShape {
  const variables = new Set<string>()
  const selects = new Set<string>()
  const plurals: { variable: string; categories: Set<string> }[] = []
  const formats: string[] = []
  const literals: string[] = []
  const walk = ({ type, value, options }: Element) => {
    if (type === literal) literals.push(value)
    else if (type !== pound) variables.add(value)
    if (!options) {
      if (type !== literal && type !== argument && type !== pound) formats.push(value)
      return
    }
    const names = Object.keys(options).sort()
    if (type === select) selects.add(`${value}: ${names.join(" ")}`)
    if (type === plural) plurals.push({ variable: value, categories: new Set(names) })
    for (const option of Object.values(options)) option.value.forEach(walk)
  }
  elements.forEach(walk)
  return { variables, selects, plurals, formats, literals }
}
