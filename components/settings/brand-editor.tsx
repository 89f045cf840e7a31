"use client"

import { useState } from "react"
import { BrandPreview } from "@/components/settings/brand-preview"
import { ColourField } from "@/components/settings/colour-field"
import { LogoField } from "@/components/settings/logo-field"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Switch } from "@/components/ui/switch"
import { saveBrandAction } from "@/lib/brand/actions"

interface EditedBrand {
  displayName: string
  colour: string
  websiteUrl: string
  supportUrl: string
  supportEmail: string
  published: boolean
  logoVersion: string | null
}

interface BrandEditorProps {
  brand: EditedBrand
  readOnly: boolean
  /** What a tracking page's address looks like. */
  address: string
}

/** The brand's form, and beside it what customers will see while it is edited. */
export function BrandEditor({ brand, readOnly, address }: BrandEditorProps) {
  const [name, setName] = useState(brand.displayName)
  const [colour, setColour] = useState(brand.colour)
  const logo = brand.logoVersion ? `/settings/brand/logo?v=${brand.logoVersion}` : null
  return (
    <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid max-w-xl gap-6 xl:order-none">
        <LogoField logo={logo} readOnly={readOnly} />
        <ActionForm action={saveBrandAction} className="gap-6">
          <Field name="displayName" label="Name" disabled={readOnly}>
            <Input value={name} onValueChange={setName} />
          </Field>
          <ColourField value={colour} onChange={setColour} disabled={readOnly} />
          <Field name="websiteUrl" label="Website" optional disabled={readOnly}>
            <Input
              type="url"
              inputMode="url"
              placeholder="https://shop.example"
              defaultValue={brand.websiteUrl}
            />
          </Field>
          <Field
            name="supportUrl"
            label="Help page"
            optional
            disabled={readOnly}
            description="Where “Help” on a tracking page leads."
          >
            <Input
              type="url"
              inputMode="url"
              placeholder="https://shop.example/help"
              defaultValue={brand.supportUrl}
            />
          </Field>
          <Field
            name="supportEmail"
            label="Help e-mail"
            optional
            disabled={readOnly}
            description="Used where there is no help page."
          >
            <Input type="email" placeholder="help@shop.example" defaultValue={brand.supportEmail} />
          </Field>
          <Field
            name="published"
            disabled={readOnly}
            label={
              <span className="flex items-center gap-2.5">
                <Switch name="published" value="on" defaultChecked={brand.published} />
                Tracking pages are public
              </span>
            }
            description={
              <span className="break-words">
                Off: everything under {address} says “not found”, also from mails already sent.
              </span>
            }
          >
            {null}
          </Field>
          {readOnly ? null : (
            <div>
              <SubmitButton whenDirty>Save</SubmitButton>
            </div>
          )}
        </ActionForm>
      </div>
      <BrandPreview name={name} colour={colour} logo={logo} />
    </div>
  )
}
