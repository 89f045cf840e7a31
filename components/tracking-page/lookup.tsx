import { FooterLinks } from "@/components/tracking-page/footer"
import { PageHeader } from "@/components/tracking-page/header"
import type { Say } from "@/lib/languages/speak"
import type { BrandView } from "@/lib/tracking-page/brand"

/** What is told beside the forms, and which of them it is about. */
export type LookUpNotice = "wrong" | "incomplete" | { slowedMinutes: number }

interface LookUpProps {
  brand: BrandView
  say: Say
  notice: LookUpNotice | null
}

/** Where a recipient finds a parcel: by its number, or by the order and the proof that it is theirs. */
export function LookUp({ brand, say, notice }: LookUpProps) {
  return (
    <>
      <PageHeader brand={brand} help={say("word.help")} />
      <main className="lookup">
        <div className="hero">
          <h1>{say("lookup.title")}</h1>
          <p>{say("lookup.intro")}</p>
        </div>
        <div className="card" id="proof">
          {notice && (
            <p className="said" role="alert">
              {textOf(notice, say)}
            </p>
          )}
          <form method="post">
            <Field name="number" label={say("word.number")} />
            <button type="submit">{say("lookup.submit")}</button>
          </form>
          <form method="post">
            <Field name="order" label={say("lookup.orderNumber")} />
            <Field name="proof" label={say("lookup.proof")} />
            <button type="submit">{say("lookup.submit")}</button>
          </form>
        </div>
      </main>
      <footer>
        <FooterLinks brand={brand} help={say("word.help")} />
      </footer>
    </>
  )
}

function Field({ name, label }: { name: string; label: string }) {
  // Not the name alone: the card is called `proof` already, and addresses lead to it.
  const id = `${name}-text`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        required
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  )
}

function textOf(notice: LookUpNotice, say: Say): string {
  if (notice === "wrong") return say("lookup.notFound")
  if (notice === "incomplete") return say("lookup.incomplete")
  return say("gate.slowed", { minutes: notice.slowedMinutes })
}
