import { cva, type VariantProps } from "class-variance-authority"
import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"
import { Spinner } from "@/components/ui/spinner"

/** The look of a button, for links that act as one: `<Link className={buttonStyles()}>`. */
export const buttonStyles = cva(
  [
    "relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md",
    "font-medium text-sm outline-offset-2 transition-colors duration-100",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-60",
    "[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        primary: "bg-primary text-primary-foreground shadow-control hover:bg-primary-hover",
        secondary:
          "border border-input bg-background text-foreground shadow-control hover:bg-accent data-popup-open:bg-accent",
        ghost:
          "text-muted-foreground hover:bg-accent hover:text-foreground data-popup-open:bg-accent data-popup-open:text-foreground",
        danger: "bg-destructive text-white shadow-control hover:bg-destructive-hover",
        link: "h-auto! rounded-sm px-0! text-link underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2 text-xs pointer-coarse:h-9",
        md: "h-8 px-3 pointer-coarse:h-10",
        lg: "h-10 px-4 text-base pointer-coarse:h-11",
        icon: "size-8 pointer-coarse:size-10",
        "icon-sm": "size-7 pointer-coarse:size-9",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
)

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonStyles> & {
    /** Work is under way: shows a spinner, keeps its width, ignores clicks, and stays focusable. */
    pending?: boolean | undefined
  }

export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  type = "button",
  ...props
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={pending || undefined}
      {...props}
      {...(pending ? { onClick: (event) => event.preventDefault() } : {})}
      className={cn(buttonStyles({ variant, size }), className)}
    >
      {pending ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <Spinner label="Working" />
          </span>
          <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  )
}
