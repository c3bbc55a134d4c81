/** Letters that may be wrong in a word of this length. Meilisearch is set to the same. */
export const typosFrom = { one: 4, two: 7 } as const;

export function typosAllowed(length: number): 0 | 1 | 2 {
  if (length < typosFrom.one) return 0;
  return length < typosFrom.two ? 1 : 2;
}

/** A word that some product holds, and in how many titles. */
export type KnownWord = { readonly word: string; readonly titles: number };

/** The known word that was meant: fewest wrong letters, then the same first letter, then the most common; null where none is near. */
export function nearestWord(typed: string, known: readonly KnownWord[]): string | null {
  let best: { readonly word: KnownWord; readonly distance: number } | null = null;
  for (const word of known) {
    const distance = typoDistance(typed, word.word, typosAllowed(typed.length));
    if (distance === null) continue;
    if (!best || isBetter(typed, { word, distance }, best)) best = { word, distance };
  }
  return best?.word.word ?? null;
}

type Near = { readonly word: KnownWord; readonly distance: number };

function isBetter(typed: string, a: Near, b: Near): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  const [sameA, sameB] = [a, b].map(({ word }) => word.word[0] === typed[0]);
  if (sameA !== sameB) return sameA === true;
  return a.word.titles > b.word.titles;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from one word to the other
 * (optimal string alignment); null where it takes more than `most`.
 */
export function typoDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  if (most === 0) return a === b ? 0 : null;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replace, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return null;
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : null;
}

/** What a word becomes when one letter too many goes, or two neighbours swap: the slips that trigrams miss in short words. */
export function closeSpellings(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    found.add(word.slice(0, at) + word.slice(at + 1));
    const [left, right] = [word[at], word[at + 1]];
    if (left && right) found.add(word.slice(0, at) + right + left + word.slice(at + 2));
  }
  found.delete(word);
  return [...found];
}
