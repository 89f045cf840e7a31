import { Select } from "@/components/ui/select"
import { TableCell, TableRow } from "@/components/ui/table"
import { type ColumnUse, importFields } from "@/lib/imports/fields"

interface ColumnRowProps {
  name: string
  samples: readonly string[]
  use: ColumnUse
  onUse: (use: ColumnUse) => void
}

/** One column of a file: its name, what stands in it, what it becomes. On a phone one above the other. */
export function ColumnRow({ name, samples, use, onUse }: ColumnRowProps) {
  return (
    <TableRow className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)] max-sm:gap-1 max-sm:py-2.5">
      <TableCell className="break-words font-medium max-sm:h-auto max-sm:p-0">{name}</TableCell>
      <TableCell className="max-w-80 max-sm:h-auto max-sm:max-w-full max-sm:p-0">
        <p className="truncate text-muted-foreground" title={samples.join("\n")}>
          {samples.length > 0 ? samples.join(" · ") : "Empty"}
        </p>
      </TableCell>
      <TableCell className="max-sm:h-auto max-sm:p-0">
        <Select
          aria-label={`What ${name} becomes`}
          options={options}
          value={use}
          onValueChange={(next) => onUse(next as ColumnUse)}
        />
      </TableCell>
    </TableRow>
  )
}

const options: { value: ColumnUse; label: string }[] = [
  { value: "leave", label: "Leave out" },
  ...importFields.map(({ key, label }) => ({ value: key, label })),
  { value: "keep", label: "Keep as an extra fact" },
]
