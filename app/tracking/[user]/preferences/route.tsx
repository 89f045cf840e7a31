import {
  respondToReader,
  type WishesAnswer,
  type WishesContext,
} from "@/app/tracking/[user]/unsubscribe/respond"
import { Preferences } from "@/components/tracking-page/preferences"
import { type Trigger, triggers } from "@/lib/notifications/schema"
import { readForm } from "@/lib/proof/form"
import { choose } from "@/lib/recipients/mutations"
import { type Wishes, wishesOf } from "@/lib/recipients/queries"

export const dynamic = "force-dynamic"

/** What a recipient hears of, to choose from. */
export function GET(request: Request, context: WishesContext) {
  return respondToReader(request, context, async ({ db, address }) =>
    page(await wishesOf(db, address), false),
  )
}

/** Keeps what was chosen; the token alone says whose choice it is. */
export function POST(request: Request, context: WishesContext) {
  return respondToReader(request, context, async ({ db, address }) => {
    const form = await readForm(request)
    const shown = kindsOf(form, "shown")
    // What is no form of ours says nothing.
    if (shown.length === 0) return page(await wishesOf(db, address), false)
    const chosen = { none: form.get("none") === "1", shown, wanted: kindsOf(form, "wanted") }
    await choose(db, address, chosen, new Date())
    return page(await wishesOf(db, address), true)
  })
}

function kindsOf(form: URLSearchParams, name: string): Trigger[] {
  const named = new Set(form.getAll(name))
  return triggers.filter((trigger) => named.has(trigger))
}

function page(wishes: Wishes, saved: boolean): WishesAnswer {
  return {
    title: (say) => say("preferences.title"),
    body: (view) => <Preferences view={view} wishes={wishes} saved={saved} />,
  }
}
