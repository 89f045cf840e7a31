import type { Metadata } from "next"
import Link from "next/link"
import { Mark } from "@/components/shell/mark"
import { buttonStyles } from "@/components/ui/button"

export const metadata: Metadata = { title: "Not found" }

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-6">
      <div className="grid max-w-sm justify-items-center text-center">
        <Mark className="mb-5 size-9" />
        <h1 className="font-semibold text-xl">There is nothing here</h1>
        <p className="mt-1 text-pretty text-muted-foreground">
          The address may be mistyped, or what was here was removed.
        </p>
        <Link href="/shipments" className={buttonStyles({ className: "mt-5" })}>
          Go to Shipments
        </Link>
      </div>
    </main>
  )
}
