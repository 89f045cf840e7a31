import {
  respondToReader,
  type WishesAnswer,
  type WishesContext,
} from "@/app/tracking/[user]/unsubscribe/respond"
import { Unsubscribe } from "@/components/tracking-page/unsubscribe"
import { readForm } from "@/lib/proof/form"
import { resubscribe, unsubscribe } from "@/lib/recipients/mutations"
import { wishesOf } from "@/lib/recipients/queries"

export const dynamic = "force-dynamic"

/** Asks. A GET never unsubscribes: scanners and previews follow every link of a mail. */
export function GET(request: Request, context: WishesContext) {
  return respondToReader(request, context, async ({ db, address }) => {
    const { unsubscribed } = await wishesOf(db, address)
    return page(request, unsubscribed ? "done" : "ask")
  })
}

/**
 * No more mails, by the page's form or by a mail program's one click (RFC 8058), which brings no cookie
 * and comes from anywhere: the token alone says who asks. With `undo`, mails again.
 */
export function POST(request: Request, context: WishesContext) {
  return respondToReader(request, context, async ({ db, address }) => {
    const undo = (await readForm(request)).get("undo") === "1"
    if (undo) await resubscribe(db, address)
    else await unsubscribe(db, address, new Date())
    return page(request, undo ? "undone" : "done")
  })
}

function page(request: Request, state: "ask" | "done" | "undone"): WishesAnswer {
  const { pathname, search } = new URL(request.url)
  const preferencesHref = pathname.replace(/[^/]*\/?$/, "preferences") + search
  return {
    title: (say) => say("unsubscribe.title"),
    body: (view) => <Unsubscribe view={view} state={state} preferencesHref={preferencesHref} />,
  }
}
