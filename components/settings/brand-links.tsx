"use client"

import { Plus, X } from "lucide"
import type { BrandSectionProps } from "@/components/settings/brand-state"
import { BrandText } from "@/components/settings/brand-text"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { Section } from "@/components/ui/section"
import { Select } from "@/components/ui/select"
import { type Network, networkKeys, networks } from "@/lib/brand/social"

/** Where the logo and the links around the page lead. */
export function LinksSection(props: BrandSectionProps) {
  const { design, change, errors, readOnly } = props
  return (
    <Section
      id="links"
      title="Header and footer"
      description="Links around the page, so that it feels like a part of your shop."
    >
      <div className="grid gap-6">
        <BrandText
          label="Website"
          name="websiteUrl"
          type="url"
          optional
          placeholder="https://shop.example"
          description="Where your logo leads."
          value={design.websiteUrl}
          onChange={(value) => change("websiteUrl", value)}
          errors={errors}
          readOnly={readOnly}
        />
        <LinkList {...props} part="headerLinks" label="Header links" max={4} />
        <LinkList {...props} part="footerLinks" label="Footer links" max={8} />
        <SocialList {...props} />
      </div>
    </Section>
  )
}

interface LinkListProps extends BrandSectionProps {
  part: "headerLinks" | "footerLinks"
  label: string
  max: number
}

function LinkList({ design, change, errors, readOnly, part, label, max }: LinkListProps) {
  const links = design[part]
  const put = (index: number, next: Partial<(typeof links)[number]>) =>
    change(
      part,
      links.map((link, at) => (at === index ? { ...link, ...next } : link)),
    )
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium text-sm">{label}</legend>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and keeps the focus while its words change
        <div key={index} className="flex items-start gap-2">
          <Field
            name={`${part}.${index}.label`}
            label={<span className="sr-only">{`${label}: words ${index + 1}`}</span>}
            error={errors[`${part}.${index}.label`]}
            disabled={readOnly}
            className="w-2/5"
          >
            <Input
              value={link.label}
              placeholder="Returns"
              onValueChange={(next) => put(index, { label: next })}
            />
          </Field>
          <Field
            name={`${part}.${index}.href`}
            label={<span className="sr-only">{`${label}: address ${index + 1}`}</span>}
            error={errors[`${part}.${index}.href`]}
            disabled={readOnly}
            className="flex-1"
          >
            <Input
              type="url"
              value={link.href}
              placeholder="https://shop.example/returns"
              onValueChange={(next) => put(index, { href: next })}
            />
          </Field>
          <RemoveRow
            label={`Remove ${link.label || "link"}`}
            hidden={readOnly}
            onClick={() =>
              change(
                part,
                links.filter((_, at) => at !== index),
              )
            }
          />
        </div>
      ))}
      <AddRow
        label={part === "headerLinks" ? "Add a header link" : "Add a footer link"}
        hidden={readOnly || links.length >= max}
        onClick={() => change(part, [...links, { label: "", href: "" }])}
      />
    </fieldset>
  )
}

function SocialList({ design, change, errors, readOnly }: BrandSectionProps) {
  const links = design.socialLinks
  const free = networkKeys.filter((key) => !links.some(({ network }) => network === key))
  const put = (index: number, next: Partial<(typeof links)[number]>) =>
    change(
      "socialLinks",
      links.map((link, at) => (at === index ? { ...link, ...next } : link)),
    )
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium text-sm">Social links</legend>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and keeps the focus while its words change
        <div key={index} className="flex items-start gap-2">
          <div className="w-2/5 pt-1.5">
            <Select
              aria-label={`Network ${index + 1}`}
              disabled={readOnly}
              options={[link.network, ...free].map((key) => ({
                value: key,
                label: networks[key].name,
              }))}
              value={link.network}
              onValueChange={(next) => put(index, { network: next as Network })}
            />
          </div>
          <Field
            name={`socialLinks.${index}.href`}
            label={<span className="sr-only">{`Address of network ${index + 1}`}</span>}
            error={errors[`socialLinks.${index}.href`]}
            disabled={readOnly}
            className="flex-1"
          >
            <Input
              type="url"
              value={link.href}
              placeholder={`https://${networks[link.network].hosts[0]}/yourshop`}
              onValueChange={(next) => put(index, { href: next })}
            />
          </Field>
          <RemoveRow
            label={`Remove ${networks[link.network].name}`}
            hidden={readOnly}
            onClick={() =>
              change(
                "socialLinks",
                links.filter((_, at) => at !== index),
              )
            }
          />
        </div>
      ))}
      <AddRow
        label="Add a network"
        hidden={readOnly || links.length >= 6}
        onClick={() =>
          change("socialLinks", [...links, { network: free[0] ?? "instagram", href: "" }])
        }
      />
    </fieldset>
  )
}

interface RowButtonProps {
  label: string
  hidden: boolean
  onClick: () => void
}

function RemoveRow({ label, hidden, onClick }: RowButtonProps) {
  if (hidden) return null
  return (
    <Button variant="ghost" size="icon" aria-label={label} onClick={onClick} className="mt-1.5">
      <Icon of={X} />
    </Button>
  )
}

function AddRow({ label, hidden, onClick }: RowButtonProps) {
  if (hidden) return null
  return (
    <Button className="w-fit" onClick={onClick}>
      <Icon of={Plus} />
      {label}
    </Button>
  )
}
