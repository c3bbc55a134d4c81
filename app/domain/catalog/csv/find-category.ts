import { guessCategory } from "../category";

type Named = { readonly slug: string; readonly name: string; readonly nameEn: string };

/** The category that a cell names, by its name in either language or its slug; case, spaces and `&` or `dan` aside. */
export function findCategory<Category extends Named>(
  cell: string,
  categories: readonly Category[],
): Category | null {
  const key = categoryKey(cell);
  return (
    categories.find((one) => [one.name, one.slug, one.nameEn].some((name) => categoryKey(name) === key)) ??
    null
  );
}

/** What was probably meant: a word that a category is known by, else the name or slug that is spelled most alike. */
export function nearestCategory<Category extends Named>(
  cell: string,
  categories: readonly Category[],
): Category | null {
  const guessed = guessCategory(cell, categories);
  if (guessed) return guessed;
  const key = categoryKey(cell).slice(0, 60);
  let best: { category: Category; distance: number } | null = null;
  for (const category of categories) {
    const distance = Math.min(...spellings(category).map((name) => relativeDistance(key, name)));
    if (!best || distance < best.distance) best = { category, distance };
  }
  return best?.category ?? null;
}

/** Whole names and their words: "kerupk" is near to "kerupuk" of "Kerupuk & keripik". */
function spellings({ name, nameEn, slug }: Named): string[] {
  const wholes = [name, nameEn, slug].map(categoryKey);
  return [...wholes, ...wholes.flatMap((whole) => whole.split(" ")).filter((word) => word.length > 2)];
}

function categoryKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/ (?:dan|and) /g, " ")
    .trim();
}

function relativeDistance(left: string, right: string): number {
  return editDistance(left, right) / Math.max(1, left.length, right.length);
}

/** Letters to put in, take out or change (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
