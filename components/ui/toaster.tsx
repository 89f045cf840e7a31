"use client"

import { Toaster as Sonner } from "sonner"

/** Where toasts appear; mounted once, in the root layout. Call `toast` from sonner. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      style={{ fontFamily: "inherit" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2 rounded-lg bg-popover px-3 py-2.5 text-popover-foreground text-sm shadow-popup sm:w-90",
          title: "font-medium",
          description: "text-muted-foreground",
          icon: "mt-0.5 shrink-0",
          success: "[&_[data-icon]]:text-tone-done",
          error: "[&_[data-icon]]:text-tone-trouble",
          actionButton: "ml-auto shrink-0 font-medium text-link hover:underline",
        },
      }}
    />
  )
}
