import Link from "next/link"
import { RejectedLink } from "@/components/imports/rejected-link"
import { type RejectedRows, RejectedTable } from "@/components/imports/rejected-rows"
import { StartImport } from "@/components/imports/start-import"
import { buttonStyles } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Section } from "@/components/ui/section"
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table"
import type { ImportData } from "@/lib/imports/loaders"
import type { ProblemKind } from "@/lib/imports/schema"

interface CheckResultProps {
  check: NonNullable<ImportData["check"]>
  rejected: RejectedRows
}

/** What would become of a file's rows, and what is wrong with those that cannot be taken. */
export function CheckResult({ check, rejected }: CheckResultProps) {
  const { report, settings } = check
  const { fileTaskId, names } = settings
  const columns = `/shipments/import/${fileTaskId}?step=columns`
  return (
    <>
      {report.good === 0 ? (
        <Notice tone="trouble">
          No row can be taken. See below what is wrong: most likely a column has another meaning.
        </Notice>
      ) : (
        <StartImport checkTaskId={check.id} fileTaskId={fileTaskId} report={report} />
      )}
      <div className="flex flex-wrap gap-2">
        <Link href={columns} className={buttonStyles()}>
          Change the columns
        </Link>
        <RejectedLink fileTaskId={fileTaskId} count={report.rejected} />
      </div>
      {report.rejected > 0 ? (
        <>
          <Section
            title={`${counted(report.rejected, "row")} cannot be taken`}
            description="They are left out. Mend them in the file, or download them and import them later."
          >
            <ProblemTable problems={report.problems} names={names} />
          </Section>
          <Section title="The first of them">
            <RejectedTable rows={rejected} names={names} />
          </Section>
        </>
      ) : null}
    </>
  )
}

function ProblemTable({ problems, names }: { problems: ProblemKind[]; names: readonly string[] }) {
  const sorted = problems.toSorted((a, b) => b.count - a.count)
  return (
    <Table aria-label="What is wrong, by column">
      <TableHead>
        <tr>
          <TableHeader>Column</TableHeader>
          <TableHeader>What is wrong</TableHeader>
          <TableHeader className="text-right">Rows</TableHeader>
          <TableHeader className="max-sm:hidden">For example</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {sorted.map(({ column, reason, count, line, value }) => (
          <TableRow key={`${column} ${reason}`}>
            <TableCell className="break-words max-sm:max-w-28">
              {column === null ? "Whole row" : (names[column] ?? "")}
            </TableCell>
            <TableCell className="sm:min-w-60">{reason}</TableCell>
            <TableCell className="text-right">{count.toLocaleString("en")}</TableCell>
            <TableCell className="max-w-60 truncate max-sm:hidden">
              Line {line}
              {value ? <span className="ml-2 font-mono text-xs">{value}</span> : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`
}
