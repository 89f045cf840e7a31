import { cn } from "@/components/ui/class-names"

const steps = [
  { key: "columns", label: "Columns" },
  { key: "check", label: "Check" },
  { key: "import", label: "Import" },
] as const

export type ImportStep = (typeof steps)[number]["key"]

/** Where one is on the way from a file to shipments. */
export function ImportSteps({ at }: { at: ImportStep }) {
  return (
    <ol
      aria-label="Steps"
      className="flex flex-wrap gap-x-5 gap-y-1 border-border border-b text-sm"
    >
      {steps.map(({ key, label }, index) => (
        <li
          key={key}
          aria-current={key === at ? "step" : undefined}
          className={cn(
            "-mb-px border-transparent border-b-2 pb-2 text-muted-foreground",
            key === at && "border-primary font-medium text-foreground",
          )}
        >
          {index + 1}. {label}
        </li>
      ))}
    </ol>
  )
}
