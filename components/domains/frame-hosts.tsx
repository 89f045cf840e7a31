"use client"

import { Field as Base } from "@base-ui/react/field"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { cn } from "@/components/ui/class-names"
import { Field } from "@/components/ui/field"
import { controlStyles } from "@/components/ui/input"
import { setFrameHostsAction } from "@/lib/page-settings/actions"

interface FrameHostsProps {
  hosts: readonly string[]
  readOnly: boolean
}

/** The sites that may show the widget. */
export function FrameHosts({ hosts, readOnly }: FrameHostsProps) {
  return (
    <ActionForm action={setFrameHostsAction} className="max-w-xl">
      <Field
        name="frameHosts"
        label="Sites that may show it"
        optional
        disabled={readOnly}
        description="One a line, such as https://your-shop.com, or https://*.your-shop.com for all below it. Browsers show the widget on no other site. Empty: on every site."
      >
        <Base.Control
          render={
            <textarea
              rows={3}
              autoCapitalize="none"
              spellCheck={false}
              className={cn(controlStyles, "px-2.5 py-2 font-mono")}
            />
          }
          defaultValue={hosts.join("\n")}
        />
      </Field>
      {readOnly ? null : (
        <div>
          <SubmitButton whenDirty>Save</SubmitButton>
        </div>
      )}
    </ActionForm>
  )
}
