import { offeredLanguages } from "@/lib/languages/catalogues"
import { languages } from "@/lib/languages/languages"
import type { TrackingView } from "@/lib/tracking-page/view"

interface LanguageMenuProps {
  view: TrackingView
  /** What else the page was asked for by, such as `preview=…`; null where nothing is to be carried along. */
  carry: string | null
}

/** Every language that the page speaks, by its own name; complete without script. */
export function LanguageMenu({ view: { language, say }, carry }: LanguageMenuProps) {
  const others = offeredLanguages.filter((code) => code !== language.code)
  if (others.length === 0) return null
  return (
    <details className="languages">
      <summary>
        <span className="unseen">{say("word.language")}: </span>
        {languages[language.code].name}
      </summary>
      <ul>
        {others.map((code) => {
          const { name, tag, direction } = languages[code]
          return (
            <li key={code}>
              <a
                href={`?lang=${code}${carry ? `&${carry}` : ""}`}
                hrefLang={tag}
                lang={tag}
                dir={direction}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
