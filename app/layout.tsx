import "./globals.css"
import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import { NuqsAdapter } from "nuqs/adapters/next/app"
import type { ReactNode } from "react"
import { themeCookie, themeOf } from "@/components/shell/theme"
import { ClockProvider } from "@/components/ui/clock"
import { Toaster } from "@/components/ui/toaster"
import { TooltipProvider } from "@/components/ui/tooltip"

export const metadata: Metadata = {
  title: { default: "Porchlight", template: "%s · Porchlight" },
  description: "Shipment tracking for shops.",
  robots: { index: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body className="isolate min-h-dvh">
        <ClockProvider now={Date.now()}>
          <TooltipProvider delay={300}>
            <NuqsAdapter>{children}</NuqsAdapter>
          </TooltipProvider>
        </ClockProvider>
        <Toaster />
      </body>
    </html>
  )
}
