import type { ReactNode } from "react"
import { SettingsNav } from "@/components/settings/settings-nav"

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-3 pb-16 sm:px-6 lg:grid lg:grid-cols-[9.5rem_minmax(0,1fr)] lg:gap-10 lg:px-8 lg:pt-7">
      <SettingsNav />
      <div className="min-w-0 pt-5 lg:pt-0">{children}</div>
    </div>
  )
}
