import type { Metadata } from "next"
import { ImportView } from "@/components/imports/import-view"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadColumns, loadImport, loadRejected } from "@/lib/imports/loaders"

export const metadata: Metadata = { title: "Import shipments" }

interface ImportPageProps {
  params: Promise<{ fileId: string }>
  searchParams: Promise<{ step?: string; names?: string }>
}

export default async function ImportFilePage({ params, searchParams }: ImportPageProps) {
  const { fileId } = await params
  const { step, names } = await searchParams
  const data = await loadImport(fileId)
  const { file, check, run } = data
  const imported = run !== null && run.status !== "failed" && run.status !== "cancelled"
  const settling =
    file.status === "done" && !imported && (step === "columns" || !check || isOver(check.status))
  const columns = settling ? await loadColumns(fileId, named(names)) : null
  const rejected = check?.status === "done" && !columns ? await loadRejected(fileId) : []
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-16 sm:px-6">
      <Breadcrumb
        items={[
          { label: "Shipments", href: "/shipments" },
          { label: "Import", href: "/shipments/import" },
          { label: file.name },
        ]}
      />
      <PageHeader title={file.name} />
      <ImportView data={data} columns={columns} rejected={rejected} />
    </div>
  )
}

function isOver(status: string): boolean {
  return status === "failed" || status === "cancelled"
}

function named(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === "1"
}
