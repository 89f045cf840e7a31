import type { Metadata } from "next"
import { TextEditor } from "@/components/notifications/text-editor"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadTextEditor } from "@/lib/notifications/mail-texts/loaders"

export const metadata: Metadata = { title: "Texts of mails" }

interface TextsPageProps {
  searchParams: Promise<{ mail?: string | string[]; language?: string | string[] }>
}

export default async function TextsPage({ searchParams }: TextsPageProps) {
  const data = await loadTextEditor(searchParams)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Notifications", href: "/settings/notifications" }, { label: "Texts" }]}
        />
        <PageHeader
          title="Texts of mails"
          description="Your own words instead of ours, for each mail and language. What you leave empty we say."
        />
      </div>
      {data.mayChange ? null : <ReadOnlyNotice />}
      <TextEditor key={`${data.trigger} ${data.language}`} data={data} />
    </div>
  )
}
