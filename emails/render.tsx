import { render } from "react-email"
import { contentOf } from "@/emails/content"
import { Layout } from "@/emails/layout"
import { plainText } from "@/emails/plain-text"
import type { MailView } from "@/emails/view"

export interface RenderedMail {
  subject: string
  preheader: string
  html: string
  text: string
}

/** The mail of `view.trigger`: its subject, its HTML document and its plain-text part. */
export async function renderMail(view: MailView): Promise<RenderedMail> {
  const content = contentOf(view)
  return {
    subject: content.subject,
    preheader: content.preheader,
    html: await render(<Layout view={view} content={content} />),
    text: plainText(view, content),
  }
}
