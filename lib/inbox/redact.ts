const secret =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|token|secret|api-?key|password/i

/** Headers to show to a person: what proves a sender to a server is left out, everything else is kept. */
export function redactHeaders(headers: unknown): [name: string, value: string][] {
  if (typeof headers !== "object" || headers === null) return []
  return Object.entries(headers).map(([name, value]) => [
    name,
    secret.test(name) ? "(hidden)" : String(value),
  ])
}
