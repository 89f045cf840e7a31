import { WishesFrame, type WishesView } from "@/components/tracking-page/wishes-frame"

interface UnsubscribeProps {
  view: WishesView
  /** What was done: nothing yet, no mails any more, or mails again. */
  state: "ask" | "done" | "undone"
  preferencesHref: string
}

/** Where a recipient asks for no more mails, and can take it back. The forms are sent to the page's own address. */
export function Unsubscribe({ view, state, preferencesHref }: UnsubscribeProps) {
  const { say, brand } = view
  const shop = brand.name
  const key = `unsubscribe.${state}` as const
  return (
    <WishesFrame view={view} title={say("unsubscribe.title")}>
      <p role={state === "ask" ? undefined : "status"}>{say(key, { shop })}</p>
      <form method="post">
        {state === "done" && <input type="hidden" name="undo" value="1" />}
        <button type="submit">
          {say(state === "done" ? "unsubscribe.undo" : "unsubscribe.submit")}
        </button>
      </form>
      <p>
        <a href={preferencesHref}>{say("unsubscribe.choose")}</a>
      </p>
    </WishesFrame>
  )
}
