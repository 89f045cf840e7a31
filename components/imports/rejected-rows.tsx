import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table"
import type { loadRejected } from "@/lib/imports/loaders"

export type RejectedRows = Awaited<ReturnType<typeof loadRejected>>

/** The first rows that cannot be taken: what stands in each wrong cell, and why it is wrong. */
export function RejectedTable({ rows, names }: { rows: RejectedRows; names: readonly string[] }) {
  const cells = rows.flatMap((row) => {
    return row.problems.map((problem) => ({ ...problem, line: row.line, cells: row.cells }))
  })
  return (
    <Table aria-label="Rows that cannot be taken">
      <TableHead>
        <tr>
          <TableHeader>Line</TableHeader>
          <TableHeader>Column</TableHeader>
          <TableHeader>What is wrong</TableHeader>
          <TableHeader className="max-sm:hidden">What is there</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {cells.map(({ line, column, reason, cells: row }) => (
          <TableRow key={`${line} ${column}`}>
            <TableCell>{line}</TableCell>
            <TableCell className="break-words max-sm:max-w-28">
              {column === null ? "Whole row" : (names[column] ?? "")}
            </TableCell>
            <TableCell className="sm:min-w-60">
              {reason}
              <span className="block break-all font-mono text-xs sm:hidden">
                {there(row, column)}
              </span>
            </TableCell>
            <TableCell className="max-w-60 truncate font-mono text-xs max-sm:hidden">
              {there(row, column)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function there(cells: readonly string[], column: number | null): string {
  return column === null ? cells.join(" · ") : cells[column] || "nothing"
}
