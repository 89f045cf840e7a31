/** One measured figure beside the limit of the same run that it is judged by. */
export interface Figure {
  figure: string
  value: number
  unit: string
  /** What limits it: the same machine's own floor or ceiling, or a budget. */
  limit: string
  limitValue: number
  /** value / limitValue */
  ratio: number
  /** How many measurements the value rests on. */
  n: number
}

export function figure(measured: Omit<Figure, "ratio">): Figure {
  const { value, limitValue } = measured
  return {
    ...measured,
    value: rounded(value),
    limitValue: rounded(limitValue),
    ratio: limitValue === 0 ? 0 : Number((value / limitValue).toFixed(3)),
  }
}

const rounded = (value: number) => Number(value.toFixed(value < 100 ? 2 : 0))
