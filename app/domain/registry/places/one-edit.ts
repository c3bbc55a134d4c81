/**
 * Whether exactly one slip of the pen parts the two: a character more, less, other, or two neighbours swapped.
 * A digit is never such a slip, since Kampung 5 is not Kampung 6.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let tail = 0;
  while (tail < short.length - start && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const changed = short.slice(start, short.length - tail);
  const into = long.slice(start, long.length - tail);
  if (/\d/.test(changed + into)) return false;
  if (into.length === 1 && changed.length <= 1) return true;
  return changed.length === 2 && into.length === 2 && changed[0] === into[1] && changed[1] === into[0];
}
