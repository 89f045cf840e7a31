"use client"

import { BrandPicture } from "@/components/settings/brand-picture"
import type { BrandSectionProps } from "@/components/settings/brand-state"
import { BrandText } from "@/components/settings/brand-text"
import { ColourField } from "@/components/settings/colour-field"
import { GroundNote } from "@/components/settings/colour-ground"
import { ColourVerdict } from "@/components/settings/colour-verdict"
import { Field } from "@/components/ui/field"
import { Section } from "@/components/ui/section"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Select } from "@/components/ui/select"
import { parseHex } from "@/lib/brand/colour"
import { type FontKey, fontKeys, fonts } from "@/lib/brand/fonts"

/** Name, logo and page icon. */
export function LogoSection({ design, change, errors, readOnly }: BrandSectionProps) {
  const { logo } = design
  return (
    <Section id="logo" title="Logo" description="What customers recognise you by.">
      <div className="grid gap-6">
        <BrandText
          label="Name"
          name="displayName"
          value={design.displayName}
          onChange={(value) => change("displayName", value)}
          errors={errors}
          readOnly={readOnly}
        />
        <BrandPicture
          label="Logo"
          use="logo"
          description="PNG, JPEG, WebP or SVG, up to 512 KB. Shown 40 px high."
          value={logo.light}
          onChange={(light) => change("logo", { ...logo, light })}
          readOnly={readOnly}
        />
        <BrandPicture
          label="Logo on dark"
          use="logo"
          ground="dark"
          description="For those whose screen is set to dark. Without one, your logo stands on a white ground there."
          value={logo.dark}
          onChange={(dark) => change("logo", { ...logo, dark })}
          readOnly={readOnly}
        />
        <BrandPicture
          label="Page icon"
          use="favicon"
          description="A square picture for the browser’s tab."
          value={design.favicon}
          onChange={(favicon) => change("favicon", favicon)}
          readOnly={readOnly}
        />
      </div>
    </Section>
  )
}

/** The brand's colour, and a team's own grounds for light and dark. */
export function ColourSection({ design, change, errors, readOnly }: BrandSectionProps) {
  const { colours } = design
  return (
    <Section
      id="colours"
      title="Colours"
      description="One colour is enough. Whatever you choose, text stays readable: it is made lighter or darker where it must be."
    >
      <div className="grid gap-6">
        <ColourField
          name="colours.brand"
          label="Colour"
          value={colours.brand}
          onChange={(brand) => change("colours", { ...colours, brand })}
          disabled={readOnly}
          error={errors["colours.brand"]}
          description={<ColourVerdict hex={parseHex(colours.brand)} />}
        />
        <details className="group">
          <summary className="w-fit cursor-pointer rounded-sm font-medium text-link text-sm">
            Own background and text
          </summary>
          <div className="mt-4 grid gap-6 sm:grid-cols-2">
            {(["light", "dark"] as const).map((scheme) =>
              (["page", "text"] as const).map((part) => (
                <ColourField
                  key={`${scheme} ${part}`}
                  name={`colours.${scheme}.${part}`}
                  label={`${part === "page" ? "Background" : "Text"}, ${scheme}`}
                  value={colours[scheme][part] ?? ""}
                  optional
                  onChange={(value) => {
                    const next = { ...colours[scheme], [part]: value || null }
                    change("colours", { ...colours, [scheme]: next })
                  }}
                  disabled={readOnly}
                  error={errors[`colours.${scheme}.${part}`]}
                  description={<GroundNote colours={colours} scheme={scheme} part={part} />}
                />
              )),
            )}
          </div>
        </details>
      </div>
    </Section>
  )
}

const fontOptions = fontKeys.map((value) => ({ value, label: fonts[value].label }))

/** Letters and corners. */
export function TypeSection({ design, change, readOnly }: BrandSectionProps) {
  return (
    <Section id="type" title="Type" description="Letters and corners.">
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          name="font"
          label="Font"
          disabled={readOnly}
          description="Comes from your own pages, never from another company. On a slow line the first view uses the phone’s own."
        >
          <Select
            options={fontOptions}
            value={design.font}
            disabled={readOnly}
            onValueChange={(font) => change("font", font as FontKey)}
          />
        </Field>
        <div className="grid content-start gap-1.5">
          <span className="font-medium text-sm">Corners</span>
          <SegmentedControl
            aria-label="Corners"
            value={design.corners}
            onValueChange={(corners) => readOnly || change("corners", corners)}
            options={[
              { value: "square", label: "Square" },
              { value: "soft", label: "Soft" },
              { value: "round", label: "Round" },
            ]}
          />
        </div>
      </div>
    </Section>
  )
}
