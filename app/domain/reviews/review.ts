/** What a review may hold; form, verb and face ask the same. */
export const reviewLimits = { body: 1000, photos: 3, reply: 1000 } as const;

export const ratings = [1, 2, 3, 4, 5] as const;
export type RatingValue = (typeof ratings)[number];

/** How many gave five, four, three, two, one. */
export type RatingCounts = readonly [number, number, number, number, number];

export type RatingSpread = {
  /** Average of 1–5; null before the first review. */
  readonly average: number | null;
  readonly count: number;
  readonly counts: RatingCounts;
};

/** Gathers rows of "so many gave so many stars"; stars outside 1–5 don't exist by the form and are left out. */
export function spreadOf(rows: readonly { readonly rating: number; readonly count: number }[]): RatingSpread {
  const countOf = (stars: number) =>
    rows.filter((row) => row.rating === stars).reduce((count, row) => count + row.count, 0);
  const counts: RatingCounts = [countOf(5), countOf(4), countOf(3), countOf(2), countOf(1)];
  const count = counts.reduce((all, one) => all + one, 0);
  const stars = counts.reduce((all, one, index) => all + one * (5 - index), 0);
  return { average: count === 0 ? null : stars / count, count, counts };
}

/** A buyer's name as strangers may read it: "Dina Marlina" → "Dina M.", "dina" → "Dina". */
export function publicName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1)?.match(/\p{L}/u)?.[0];
  const shown = first.slice(0, 1).toUpperCase() + first.slice(1, 40);
  return last ? `${shown} ${last.toUpperCase()}.` : shown;
}
