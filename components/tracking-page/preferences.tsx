import { WishesFrame, type WishesView } from "@/components/tracking-page/wishes-frame"
import type { Wishes } from "@/lib/recipients/queries"

interface PreferencesProps {
  view: WishesView
  wishes: Wishes
  saved: boolean
}

/** Where a recipient chooses what to hear of, without any script. */
export function Preferences({ view, wishes, saved }: PreferencesProps) {
  const { say, brand } = view
  return (
    <WishesFrame view={view} title={say("preferences.title")}>
      {saved && (
        <p className="kept" role="status">
          {say("preferences.saved")}
        </p>
      )}
      <form method="post">
        <fieldset>
          <legend>{say("preferences.intro", { shop: brand.name })}</legend>
          {wishes.kinds.map(({ trigger, wanted }) => (
            <label key={trigger} className="wish">
              <input type="hidden" name="shown" value={trigger} />
              <input type="checkbox" name="wanted" value={trigger} defaultChecked={wanted} />
              <span>{say(`trigger.${trigger}`)}</span>
            </label>
          ))}
        </fieldset>
        <label className="wish none">
          <input type="checkbox" name="none" value="1" defaultChecked={wishes.unsubscribed} />
          <span>{say("preferences.none")}</span>
        </label>
        <button type="submit">{say("preferences.save")}</button>
      </form>
    </WishesFrame>
  )
}
