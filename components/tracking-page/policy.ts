import { createHash } from "node:crypto"

/**
 * The Content-Security-Policy of a page below /tracking. Nothing but our own: one stylesheet by its hash, our
 * script, images and re-reading of this page. `frames` says who may show it in a frame.
 */
export function policyFor(
  css: string,
  {
    scripted,
    lettered,
    forms,
    frames,
  }: Record<"scripted" | "lettered" | "forms", boolean> & { frames: string },
): string {
  const own = scripted ? "'self'" : "'none'"
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    `script-src ${own}`,
    `connect-src ${own}`,
    "img-src 'self' data:",
    ...(lettered ? ["font-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${forms ? "'self'" : "'none'"}`,
    `frame-ancestors ${frames}`,
  ].join("; ")
}
