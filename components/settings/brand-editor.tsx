"use client"

import { useState, useTransition } from "react"
import { toast } from "sonner"
import { BrandBar } from "@/components/settings/brand-bar"
import { CssSection } from "@/components/settings/brand-css"
import { LinksSection } from "@/components/settings/brand-links"
import { ColourSection, LogoSection, TypeSection } from "@/components/settings/brand-looks"
import { BrandPreview } from "@/components/settings/brand-preview"
import { useBrandDesign } from "@/components/settings/brand-state"
import { BrandTestLink } from "@/components/settings/brand-test-link"
import { TextsSection } from "@/components/settings/brand-texts"
import { BrandVersions } from "@/components/settings/brand-versions"
import { PromotionSection, SupportSection } from "@/components/settings/brand-words"
import { cn } from "@/components/ui/class-names"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { publishAction, saveDraftAction } from "@/lib/brand/actions"
import type { LoadedBrand } from "@/lib/brand/loaders"
import type { BrandDesign } from "@/lib/brand/schema"
import type { Language } from "@/lib/languages/languages"
import type { ActionResult } from "@/lib/session/action"
import type { Situation } from "@/lib/tracking-page/situation"

const sections = [
  ["logo", "Logo"],
  ["colours", "Colours"],
  ["type", "Type"],
  ["links", "Header and footer"],
  ["support", "Support"],
  ["promotion", "Promotion"],
  ["texts", "Texts"],
  ["css", "CSS"],
  ["test-link", "Test link"],
  ["versions", "Versions"],
] as const

/** The brand's form, and beside it the page that customers will see, while it is typed. */
export function BrandEditor({ brand }: { brand: LoadedBrand }) {
  const form = useBrandDesign(brand.design)
  const [state, setState] = useState<Situation>("out_for_delivery")
  const [language, setLanguage] = useState<Language>(brand.language)
  const [pane, setPane] = useState<"form" | "preview">("form")
  const [doing, setDoing] = useState<"save" | "publish" | null>(null)
  const [, start] = useTransition()
  const readOnly = !brand.mayChange
  const shared = { design: form.design, change: form.change, errors: form.errors, readOnly }

  function run(kind: "save" | "publish", action: (design: BrandDesign) => Promise<ActionResult>) {
    const design = form.checked()
    if (!design) {
      toast.error("Something can’t be saved yet. It is marked in the form.")
      setPane("form")
      return
    }
    setDoing(kind)
    start(async () => {
      const result = await answer(action, design)
      setDoing(null)
      if (result.ok) {
        form.reset(design)
        toast.success(result.message)
      } else {
        form.setErrors(result.fields)
        toast.error(result.message)
      }
    })
  }

  return (
    <div className="grid gap-6">
      {readOnly ? null : (
        <BrandBar
          dirty={form.dirty}
          hasDraft={brand.hasDraft}
          changed={brand.changed}
          publishedNumber={brand.publishedNumber}
          pending={doing}
          onSave={() => run("save", saveDraftAction)}
          onPublish={() => run("publish", publishAction)}
          onDiscarded={() => form.reset(brand.publishedDesign)}
        />
      )}
      <SegmentedControl
        aria-label="Show"
        className="xl:hidden"
        value={pane}
        onValueChange={setPane}
        options={[
          { value: "form", label: "Form" },
          { value: "preview", label: "Preview" },
        ]}
      />
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div
          className={cn(
            "grid min-w-0 gap-10 [&>section]:scroll-mt-40 md:[&>section]:scroll-mt-20",
            pane === "preview" && "max-xl:hidden",
          )}
        >
          <nav aria-label="Parts of the brand" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {sections.map(([id, label]) => (
              <a
                key={id}
                href={`#${id}`}
                className="rounded-sm py-1 text-link underline-offset-4 hover:underline"
              >
                {label}
              </a>
            ))}
          </nav>
          <LogoSection {...shared} />
          <ColourSection {...shared} />
          <TypeSection {...shared} />
          <LinksSection {...shared} />
          <SupportSection {...shared} />
          <PromotionSection {...shared} />
          <TextsSection
            {...shared}
            state={state}
            onState={setState}
            language={language}
            ours={brand.ours[language] ?? {}}
          />
          <CssSection {...shared} />
          <BrandTestLink links={brand.testLinks} dirty={form.dirty} readOnly={readOnly} />
          <BrandVersions
            versions={brand.versions}
            publishedNumber={brand.publishedNumber}
            hasDraft={brand.hasDraft}
            readOnly={readOnly}
          />
        </div>
        <div className={cn("min-w-0 xl:sticky xl:top-20", pane === "form" && "max-xl:hidden")}>
          <BrandPreview
            design={form.design}
            state={state}
            onState={setState}
            language={language}
            onLanguage={setLanguage}
            offered={brand.offered}
          />
        </div>
      </div>
    </div>
  )
}

async function answer(
  action: (design: BrandDesign) => Promise<ActionResult>,
  design: BrandDesign,
): Promise<ActionResult> {
  try {
    return await action(design)
  } catch {
    return { ok: false, fields: {}, message: "The server could not be reached. Try again." }
  }
}
