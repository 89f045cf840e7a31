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

/**
 * The mail of `view.trigger`: its subject, its HTML document and its plain-text part. React Email's own
 * `render` makes the same of a stream, at half again the work, and with marks for React between the words.
 */
export async function renderMail(view: MailView): Promise<RenderedMail> {
  // Next refuses a static import of the server renderer.
  const { renderToStaticMarkup } = await import("react-dom/server")
  const content = contentOf(view)
  const markup = renderToStaticMarkup(<Layout view={view} content={content} />)
  return {
    subject: content.subject,
    preheader: content.preheader,
    html: `${doctype}${markup.replaceAll(preloads, "")}`,
    text: plainText(view, content),
  }
}

/** The one that mail programs render alike. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** React asks browsers to load pictures early; mail programs have no use for it. */
const preloads = /<link rel="preload" as="image"[^>]*>/g
