/** How often the team sent numbers of one shape with one carrier. */
export interface CarrierUse {
  carrier: string
  shape: string
  count: number
}

/**
 * The form of a normalised number, by which a team's own numbers are compared: the first two characters
 * stay when they are not both digits, other letters become A, other digits 9. 1Z999AA1 is 1Z999AA9.
 */
export function numberShape(number: string): string {
  const head = /^\d\d/.test(number) ? "" : number.slice(0, 2)
  return head + number.slice(head.length).replace(/\d/g, "9").replace(/[A-Z]/g, "A")
}
