import Link from "next/link"
import { RelativeTime } from "@/components/ui/relative-time"
import { Section } from "@/components/ui/section"
import type { loadImports } from "@/lib/imports/loaders"

type Files = Awaited<ReturnType<typeof loadImports>>["files"]

/** The files that came before, and what became of them. */
export function RecentImports({ files }: { files: Files }) {
  if (files.length === 0) return null
  return (
    <Section title="Files before">
      <ul className="text-sm">
        {files.map(({ id, name, byName, createdAt, run }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-border border-b py-2"
          >
            <Link
              href={`/shipments/import/${id}`}
              className="min-w-0 break-all font-medium text-link underline-offset-4 hover:underline"
            >
              {name}
            </Link>
            <span className="text-muted-foreground">
              {outcomeOf(run)} {byName}, <RelativeTime at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function outcomeOf(run: Files[number]["run"]): string {
  if (run === null) return "Not imported."
  if (run.status === "done") return `${run.done.toLocaleString("en")} imported.`
  if (run.status === "undone") return "Imported and undone."
  return run.status === "failed" || run.status === "cancelled" ? "Not imported." : "Importing."
}
