import type { LookUpNotice } from "@/components/tracking-page/lookup"
import type { Say } from "@/lib/languages/speak"

/** What the widget found: where the parcel stands, and its page. */
export interface WidgetFound {
  headline: string
  href: string
}

interface WidgetProps {
  say: Say
  found: WidgetFound | null
  notice: LookUpNotice | null
}

/** A number field for a frame on the shop's own site, and how the parcel stands. */
export function Widget({ say, found, notice }: WidgetProps) {
  return (
    <main className="lookup widget">
      <form method="post">
        <label htmlFor="number">{say("widget.title")}</label>
        <div className="try">
          <input
            id="number"
            name="number"
            required
            maxLength={200}
            placeholder={say("word.number")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <button type="submit">{say("widget.submit")}</button>
        </div>
      </form>
      {found && (
        <p role="status">
          <b>{found.headline}</b>{" "}
          <a href={found.href} target="_blank" rel="noopener">
            {say("widget.open")}
          </a>
        </p>
      )}
      {notice && (
        <p className="said" role="alert">
          {typeof notice === "object"
            ? say("gate.slowed", { minutes: notice.slowedMinutes })
            : notice === "wrong"
              ? say("lookup.notFound")
              : say("lookup.incomplete")}
        </p>
      )}
    </main>
  )
}
