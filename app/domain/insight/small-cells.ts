/** Below this a count may point at a person. */
export const leastShown = 5;

/**
 * Counts of the parts of a whole whose sum is shown, too: those from 1 to 4 become null, and so that none can be
 * worked out from the sum, one hidden alone takes the smallest shown beside it along. Zero hides nobody.
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const shown: (number | null)[] = counts.map((count) => (count > 0 && count < leastShown ? null : count));
  if (shown.filter((count) => count === null).length !== 1) return shown;
  const others = shown.filter((count): count is number => count !== null && count > 0);
  const least = Math.min(...others);
  const at = shown.indexOf(least);
  return at < 0 ? shown : shown.with(at, null);
}

/** One count that is part of no sum. */
export function hideSmall(count: number): number | null {
  return count > 0 && count < leastShown ? null : count;
}
