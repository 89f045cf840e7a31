/** What a filter's conditions need to know beside it. */
export interface Clock {
  now: Date
  /** IANA name: what is "today" to the team. */
  timeZone: string
}
