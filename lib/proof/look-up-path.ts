/** The path of a shop's look-up page. */
export function lookUpPath(user: string): string {
  return `/tracking/${encodeURIComponent(user)}`
}
