"use client"

import { Input as Base } from "@base-ui/react/input"
import type { ComponentProps } from "react"
import { cn, type Styled } from "@/components/ui/class-names"

/** 16 px on phones, so that iOS does not zoom into the field. */
export const controlStyles = [
  "w-full min-w-0 rounded-md border border-input bg-background text-foreground shadow-control",
  "text-[1rem] sm:text-sm placeholder:text-muted-foreground",
  "transition-[border-color,box-shadow] duration-100 hover:border-muted-foreground/50",
  "focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-ring/40",
  "disabled:cursor-not-allowed disabled:opacity-60 data-disabled:cursor-not-allowed data-disabled:opacity-60",
  "data-invalid:border-tone-trouble data-invalid:focus-visible:outline-tone-trouble/40",
].join(" ")

/** A one-line text control. Inside a Field it is labelled and described by it. */
export function Input({ className, ...props }: Styled<ComponentProps<typeof Base>>) {
  return (
    <Base
      className={cn(
        controlStyles,
        "h-8 px-2.5 read-only:bg-muted/60 pointer-coarse:h-10",
        className,
      )}
      {...props}
    />
  )
}
