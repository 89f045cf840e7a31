"use client"

import { BrandPicture } from "@/components/settings/brand-picture"
import type { BrandSectionProps } from "@/components/settings/brand-state"
import { BrandText } from "@/components/settings/brand-text"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"

/** Who helps, and how to reach them. */
export function SupportSection({ design, change, errors, readOnly }: BrandSectionProps) {
  const { support } = design
  const put = (next: Partial<typeof support>) => change("support", { ...support, ...next })
  const shared = { errors, readOnly, optional: true }
  return (
    <Section
      id="support"
      title="Support"
      description="Who helps when something is wrong with a parcel."
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <BrandText
          {...shared}
          label="Help page"
          name="support.url"
          type="url"
          placeholder="https://shop.example/help"
          description="Where “Help” leads."
          value={support.url}
          onChange={(url) => put({ url })}
        />
        <BrandText
          {...shared}
          label="Help e-mail"
          name="support.email"
          type="email"
          placeholder="help@shop.example"
          description="Mails carry the tracking number along. Replies to our mails go here."
          value={support.email}
          onChange={(email) => put({ email })}
        />
        <BrandText
          {...shared}
          label="Telephone"
          name="support.phone"
          type="tel"
          placeholder="+45 70 20 30 40"
          value={support.phone}
          onChange={(phone) => put({ phone })}
        />
      </div>
    </Section>
  )
}

/** A picture and a few words that customers see beside their parcel, for some days or for good. */
export function PromotionSection({ design, change, errors, readOnly }: BrandSectionProps) {
  const { promotion } = design
  const shared = { errors, readOnly }
  if (!promotion) {
    return (
      <Section
        id="promotion"
        title="Promotion"
        description="A picture and a few words beside the parcel. Below everything else when something is wrong with it."
      >
        {readOnly ? null : (
          <Button onClick={() => change("promotion", empty)}>Add a promotion</Button>
        )}
      </Section>
    )
  }
  const put = (next: Partial<typeof promotion>) => change("promotion", { ...promotion, ...next })
  return (
    <Section
      id="promotion"
      title="Promotion"
      description="A picture and a few words beside the parcel. Below everything else when something is wrong with it."
      actions={
        readOnly ? null : (
          <Button variant="ghost" onClick={() => change("promotion", null)}>
            Remove promotion
          </Button>
        )
      }
    >
      <div className="grid gap-6">
        <BrandText
          {...shared}
          label="Title"
          name="promotion.title"
          placeholder="Spring is here"
          value={promotion.title}
          onChange={(title) => put({ title })}
        />
        <BrandText
          {...shared}
          label="Text"
          name="promotion.text"
          optional
          value={promotion.text}
          onChange={(text) => put({ text })}
        />
        <BrandText
          {...shared}
          label="Link"
          name="promotion.href"
          type="url"
          optional
          placeholder="https://shop.example/spring"
          value={promotion.href}
          onChange={(href) => put({ href })}
        />
        <BrandPicture
          label="Promotion picture"
          use="promotion"
          description="At least 320 pixels wide; best 1,400 × 600. Keep words out of it: not everyone sees it."
          value={promotion.image}
          onChange={(image) => put({ image })}
          readOnly={readOnly}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <BrandText
            {...shared}
            label="First day"
            name="promotion.fromDay"
            type="date"
            optional
            value={promotion.fromDay}
            onChange={(day) => put({ fromDay: day || null })}
          />
          <BrandText
            {...shared}
            label="Last day"
            name="promotion.untilDay"
            type="date"
            optional
            description="In your shop’s time zone."
            value={promotion.untilDay}
            onChange={(day) => put({ untilDay: day || null })}
          />
        </div>
      </div>
    </Section>
  )
}

const empty = { image: null, title: "", text: "", href: null, fromDay: null, untilDay: null }
