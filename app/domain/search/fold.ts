import { sameWords, stopWords } from "./indonesian";

/** A longer word is no word; PostgreSQL and Meilisearch both stop looking somewhere beyond. */
const longestWord = 40;

/** Key: words joined by a space; value: the words kept for them. */
const rewrites = new Map<string, readonly string[]>(
  sameWords.flatMap(([kept, ...others]) => others.map((other) => [other, kept.split(" ")] as const)),
);
const longestPhrase = Math.max(...[...rewrites.keys()].map((key) => key.split(" ").length));

/**
 * The words of a text as both engines see them: lower case, without marks and punctuation, digits apart from
 * letters, other spellings and names rewritten, function words dropped.
 * Folding what came out changes nothing.
 */
export function foldWords(text: string): string[] {
  let words = plainWords(text);
  // A word that was rewritten or dropped may leave neighbours that make a phrase.
  for (;;) {
    const next = rewrite(words).filter((word) => !stopWords.has(word));
    if (next.length === words.length && next.every((word, at) => word === words[at])) return next;
    words = next;
  }
}

/** The same as one text, words parted by a space. */
export function foldText(text: string): string {
  return foldWords(text).join(" ");
}

/** What a folded word that is still being typed may become: itself, or the word kept for a spelling that begins so. */
export function startsMeant(start: string): string[] {
  if (start.length < 3) return [start];
  const kept = [...rewrites].filter(([other]) => other.startsWith(start)).map(([, [first = ""]]) => first);
  return [...new Set([start, ...kept])].slice(0, 4);
}

/** Lower case, no marks, letters and digits parted; nothing rewritten, nothing dropped. */
export function plainWords(text: string): string[] {
  const bare = plain(text)
    // «oleh2», «kura2»: a figure that doubles the word.
    .replace(/(?<![\p{L}\p{N}])(\p{L}{3,})2(?![\p{L}\p{N}])/gu, "$1 $1");
  return (bare.match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => [...word].slice(0, longestWord).join(""));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼ`´\u00ad\u200b-\u200f\u2060\ufeff]+/gu, "");
}

/** Replaces spellings and names, the longest phrase first. */
function rewrite(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { taken, kept } = longestRewrite(words, at);
    out.push(...kept);
    at += taken;
  }
  return out;
}

/** What stands at `at`, and how many words of the text it takes: one, as it is, where no list knows it. */
function longestRewrite(
  words: readonly string[],
  at: number,
): { readonly taken: number; readonly kept: readonly string[] } {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const kept = rewrites.get(words.slice(at, at + length).join(" "));
    if (kept) return { taken: length, kept };
  }
  return { taken: 1, kept: words.slice(at, at + 1) };
}
