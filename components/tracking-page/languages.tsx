import { offeredLanguages } from "@/lib/languages/catalogues"
import { languages } from "@/lib/languages/languages"
import type { TrackingView } from "@/lib/tracking-page/view"

/** Every language that the page speaks, by its own name; complete without script. */
export function LanguageMenu({ view: { language, say } }: { view: TrackingView }) {
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
              <a href={`?lang=${code}`} hrefLang={tag} lang={tag} dir={direction}>
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
