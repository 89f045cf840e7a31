import { loadLogo } from "@/lib/brand/loaders"

/** The logo for the settings page; customers get theirs from the tracking page's own address. */
export async function GET(): Promise<Response> {
  const logo = await loadLogo()
  if (!logo) return new Response("There is no logo.", { status: 404 })
  return new Response(Buffer.from(logo.bytes), {
    headers: {
      "content-type": logo.type,
      "x-content-type-options": "nosniff",
      // The address changes with the picture.
      "cache-control": "private, max-age=31536000, immutable",
    },
  })
}
