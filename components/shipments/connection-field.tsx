import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"

interface ConnectionFieldProps {
  description: string
  connections: readonly { id: string; name: string; pollable: boolean }[]
  /** Empty for none. */
  value: string
  onChange: (connectionId: string) => void
}

/** Which source follows new shipments; with none they wait for webhooks. */
export function ConnectionField({
  description,
  connections,
  value,
  onChange,
}: ConnectionFieldProps) {
  return (
    <Field name="connectionId" label="Followed by" description={description}>
      <Select
        options={[
          { value: "", label: "No source, wait for webhooks" },
          ...connections.map(({ id, name, pollable }) => ({
            value: id,
            label: `${name}${pollable ? "" : ", webhooks only"}`,
          })),
        ]}
        value={value}
        onValueChange={onChange}
      />
    </Field>
  )
}
