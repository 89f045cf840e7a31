"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { CopyButton } from "@/components/ui/copy-button"
import { Section } from "@/components/ui/section"
import { renewPreviewAction } from "@/lib/brand/actions"

interface BrandTestLinkProps {
  /** Without the secret; null while there is none. */
  links: { label: string; href: string }[] | null
  dirty: boolean
  readOnly: boolean
}

/** A link that shows the saved draft to whoever has it, before customers see anything. */
export function BrandTestLink({ links, dirty, readOnly }: BrandTestLinkProps) {
  const [pending, start] = useTransition()
  function make() {
    start(async () => {
      const result = await renewPreviewAction()
      if (!result.ok) toast.error(result.message)
    })
  }
  return (
    <Section
      id="test-link"
      title="Test link"
      description="Shows the saved draft to whoever has the link, and to nobody else."
      actions={
        links && !readOnly ? (
          <ConfirmDialog
            trigger={<Button variant="ghost">Renew link</Button>}
            title="Renew the test link?"
            description="Those who have the present link will see “not found”."
            confirm="Renew link"
            action={renewPreviewAction}
          />
        ) : null
      }
    >
      {links ? (
        <ul className="grid gap-1 text-sm">
          {links.map(({ label, href }) => (
            <li key={href} className="flex min-w-0 items-center gap-2">
              <a
                href={href}
                target="_blank"
                rel="noreferrer"
                className="truncate text-link underline underline-offset-4"
              >
                {label}
              </a>
              <CopyButton value={href} label={label} />
            </li>
          ))}
        </ul>
      ) : (
        <Button pending={pending} disabled={readOnly} onClick={make}>
          Make a test link
        </Button>
      )}
      {links && dirty ? (
        <p className="mt-2 text-muted-foreground text-sm">
          Save the draft to see your last changes there.
        </p>
      ) : null}
    </Section>
  )
}
