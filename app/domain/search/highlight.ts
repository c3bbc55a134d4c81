import { longestRewrite, plainWords } from "./fold";
import { typoDistance, typosAllowed } from "./spelling";

/** A title in pieces, to be marked by whoever shows it: never HTML. Joined, the pieces are the title. */
export type TitlePiece = { readonly text: string; readonly isHit: boolean };

/** Marks the words of a title that were searched for, other spellings and slips of theirs included. */
export function highlightTitle(title: string, terms: readonly string[]): TitlePiece[] {
  if (terms.length === 0) return title === "" ? [] : [{ text: title, isHit: false }];
  const runs = [...title.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((match) => ({
    from: match.index,
    text: match[0],
  }));
  const hits = hitRuns(
    runs.map(({ text }) => text),
    terms,
  );
  const pieces: TitlePiece[] = [];
  let done = 0;
  for (const [at, { from, text }] of runs.entries()) {
    if (!hits.has(at)) continue;
    if (from > done) pieces.push({ text: title.slice(done, from), isHit: false });
    pieces.push({ text, isHit: true });
    done = from + text.length;
  }
  if (done < title.length) pieces.push({ text: title.slice(done), isHit: false });
  return pieces;
}

/** Places of the words that, folded, are one of the terms. */
function hitRuns(runs: readonly string[], terms: readonly string[]): ReadonlySet<number> {
  const words = runs.flatMap((run, at) => plainWords(run).map((word) => ({ word, at })));
  const plain = words.map(({ word }) => word);
  const hits = new Set<number>();
  for (let at = 0; at < plain.length; ) {
    const { taken, kept } = longestRewrite(plain, at);
    if (kept.some((word) => terms.some((term) => isSame(word, term)))) {
      for (const { at: run } of words.slice(at, at + taken)) hits.add(run);
    }
    at += taken;
  }
  return hits;
}

function isSame(word: string, term: string): boolean {
  if (word === term) return true;
  if (term.length >= 4 && word.startsWith(term)) return true;
  return typoDistance(term, word, typosAllowed(Math.min(term.length, word.length))) !== null;
}
