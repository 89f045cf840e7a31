/** The carrier as a page names it, and its own page for the number. */
export interface PageCarrier {
  name: string
  href: string | null
}

export function pageCarrier(slug: string, _number: string): PageCarrier {
  return { name: slug.toUpperCase(), href: null }
}
