import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { ChannelType } from "@/lib/alerts/schema"

export interface KindChoice {
  value: string
  label: string
}

interface ChannelFieldsProps {
  kind: ChannelType
  choices: readonly KindChoice[]
  /** As it is kept, without its address. */
  channel?: { name: string; kinds: readonly string[] }
}

const addressHelp: Record<ChannelType, string> = {
  slack: "In Slack: Apps, Incoming Webhooks, Add. It begins with https://hooks.slack.com/.",
  webhook: "We send JSON to it with POST, signed with a secret that you see once. https only.",
}

/** What a channel is called, where it leads, and what it carries. */
export function ChannelFields({ kind, choices, channel }: ChannelFieldsProps) {
  return (
    <>
      <Field name="name" label="Name">
        <Input
          autoComplete="off"
          defaultValue={channel?.name ?? (kind === "slack" ? "Slack" : "Webhook")}
        />
      </Field>
      <Field
        name="url"
        label="Address"
        optional={channel !== undefined}
        description={channel ? "Empty keeps the address as it is." : addressHelp[kind]}
      >
        <Input type="url" autoComplete="off" spellCheck={false} />
      </Field>
      <Field name="kinds" label="Carries">
        <div className="grid gap-2">
          {choices.map(({ value, label }) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: Checkbox is the control
            <label key={value} className="flex items-center gap-2.5 text-sm">
              <Checkbox
                name="kinds"
                value={value}
                aria-label={label}
                defaultChecked={channel ? channel.kinds.includes(value) : !isMany(value)}
              />
              {label}
            </label>
          ))}
        </div>
      </Field>
    </>
  )
}

/** What may come by the hundred is ticked by hand. */
function isMany(kind: string): boolean {
  return kind === "shipment_exception"
}
