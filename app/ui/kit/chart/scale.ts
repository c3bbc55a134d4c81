/** Geometry of the charts: pure numbers, no library. */

/** Round marks from zero to at least `most`: 861 → 0, 300, 600, 900. At most `steps` intervals. */
export function niceMarks(most: number, steps = 4): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 3, 5, 10].find((factor) => factor * power >= rough * 0.999999) ?? 10) * power;
  const marks: number[] = [];
  for (let count = 0; ; count += 1) {
    const mark = Math.round(count * step * 1e9) / 1e9;
    marks.push(mark);
    if (mark >= most) return marks;
  }
}

/** Which of six steps a value falls in: 0 below the first bound (suppressed or few), 1–5 above. */
export function binOf(value: number | null | undefined, bounds: readonly number[]): number {
  if (value === null || value === undefined) return 0;
  return bounds.filter((bound) => value >= bound).length;
}

/** Moves label heights apart so that each has `gap`, keeping their order; used at the ends of lines. */
export function spread(heights: readonly number[], gap: number): readonly number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((one, other) => one.height - other.height);
  const placed = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    last = Math.max(height, last + gap);
    placed[index] = last;
  }
  return placed;
}

/** One decimal: enough for a pixel, short in the page. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
