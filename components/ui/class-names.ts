import { type ClassValue, clsx } from "clsx"
import { extendTailwindMerge } from "tailwind-merge"

const merge = extendTailwindMerge({
  extend: { theme: { text: ["2xs"] } },
})

/** Class names in one string; of two Tailwind classes for the same property the later wins. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}

/** Props of a Base UI part, with className as plain text (Base UI also allows a function). */
export type Styled<Props> = Omit<Props, "className"> & { className?: string | undefined }
