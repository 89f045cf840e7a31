import type { ReactNode } from "react"
import { FooterLinks } from "@/components/tracking-page/footer"
import { PageHeader } from "@/components/tracking-page/header"
import type { Say } from "@/lib/languages/speak"
import type { BrandView } from "@/lib/tracking-page/brand"

export interface WishesView {
  brand: BrandView
  say: Say
  /** Whose wishes these are, so that only they know it; null for a link that is none of ours. */
  shownAddress: string | null
}

/** The shop's own page around what its mails' readers are asked. */
export function WishesFrame(props: { view: WishesView; title: string; children: ReactNode }) {
  const { brand, say, shownAddress } = props.view
  return (
    <>
      <PageHeader brand={brand} help={say("word.help")} />
      <main className="lookup wishes">
        <div className="hero">
          <h1>{props.title}</h1>
          {shownAddress && <p>{say("preferences.address", { email: shownAddress })}</p>}
        </div>
        <div className="card">{props.children}</div>
      </main>
      <footer>
        <FooterLinks brand={brand} help={say("word.help")} />
      </footer>
    </>
  )
}

/** For a link that is not ours, or was cut off on its way. */
export function WishesExpired({ view }: { view: WishesView }) {
  const { say } = view
  return (
    <WishesFrame view={view} title={say("preferences.title")}>
      <p>{say("preferences.expired")}</p>
    </WishesFrame>
  )
}
