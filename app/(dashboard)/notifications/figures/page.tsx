import type { Metadata } from "next"
import { FigureDays } from "@/components/notifications/figures-days"
import { FiguresReport } from "@/components/notifications/figures-report"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadFigures } from "@/lib/notifications/figures/loaders"

export const metadata: Metadata = { title: "Figures of notifications" }

interface FiguresProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NotificationFigures({ searchParams }: FiguresProps) {
  const data = await loadFigures(searchParams)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-4 pb-16">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Notifications", href: "/notifications" }, { label: "Figures" }]}
        />
        <PageHeader
          title="Figures of notifications"
          description="How many mails went out, what became of them, and how soon after the news."
          actions={<FigureDays days={data.days} />}
        />
      </div>
      <FiguresReport {...data} />
    </div>
  )
}
