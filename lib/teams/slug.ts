/** Words that are, or may become, an address of Porchlight itself. */
const reserved: ReadonlySet<string> = new Set([
  ...["about", "account", "admin", "analytics", "api", "app", "assets", "auth", "billing", "blog"],
  ...["carrier", "carriers", "dashboard", "docs", "embed", "exceptions", "favicon", "health"],
  ...["help", "inngest", "legal", "login", "logout", "mail", "mailbox", "new", "notifications"],
  ...["null", "porchlight", "privacy", "public", "robots", "root", "settings", "shipments"],
  ...["sign-in", "sign-out", "sign-up", "sitemap", "static", "status", "support", "system"],
  ...["team", "teams", "terms", "track", "tracking", "undefined", "unknown", "user", "users"],
  ...["v1", "webhook", "webhooks", "welcome", "well-known", "www"],
])

/** What is wrong with a team's public address, in words for its owner; null when it is fine. */
export function slugProblem(slug: string): string | null {
  if (slug.length < 2 || slug.length > 40) return "Use 2 to 40 characters."
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return "Use small letters, digits and single dashes between them."
  }
  if (reserved.has(slug)) return "This word is reserved. Choose another."
  return null
}

/** A public address made from a shop's name: "Café Müller & Söhne" gives cafe-muller-sohne. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "")
}
