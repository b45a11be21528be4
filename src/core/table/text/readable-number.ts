/**
 * A number as people read it: rounded, but never to zero. What would round to zero keeps three significant digits,
 * because 0.004 is not 0; the zero below zero loses its sign.
 */
export function readableNumber(value: number, fractionDigits = 3): number {
  const rounded = Number(value.toFixed(fractionDigits));
  return rounded === 0 ? Number(value.toPrecision(3)) + 0 : rounded;
}
