const robot =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|embedly|pingdom|uptime|monitor|headless|lighthouse|curl\/|wget\/|python-|okhttp|java\/|go-http|node-fetch|undici|axios/i

/**
 * Whether a request is a person looking at a page: not a robot that says so, not a browser or mail
 * program that loads ahead, and not an open page that reads itself again.
 */
export function isVisit(headers: Pick<Headers, "get">): boolean {
  const purpose = headers.get("sec-purpose") ?? headers.get("purpose") ?? headers.get("x-moz")
  if (purpose && /prefetch|prerender|preview/i.test(purpose)) return false
  const destination = headers.get("sec-fetch-dest")
  if (destination !== null && destination !== "document") return false
  return isPerson(headers)
}

/** Whether a request does not say that it is a robot's. */
export function isPerson(headers: Pick<Headers, "get">): boolean {
  const agent = headers.get("user-agent") ?? ""
  return agent !== "" && !robot.test(agent)
}
