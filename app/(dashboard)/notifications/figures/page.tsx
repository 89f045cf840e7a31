import type { Metadata } from "next"
import { FigureDays } from "@/components/notifications/figures-days"
import { FiguresReport } from "@/components/notifications/figures-report"
import { PageHeader } from "@/components/ui/section"
import { loadFigures } from "@/lib/notifications/figures/loaders"

export const metadata: Metadata = { title: "Notification figures" }

interface FiguresProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NotificationFigures({ searchParams }: FiguresProps) {
  const data = await loadFigures(searchParams)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-4 pb-16">
      <PageHeader
        title="Notification figures"
        description="How many mails went out, what became of them, and how soon after the news."
        actions={<FigureDays days={data.days} />}
      />
      <FiguresReport {...data} />
    </div>
  )
}
