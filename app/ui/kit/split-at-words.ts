export type Piece = { readonly text: string; readonly found: boolean };

/** Cuts a text where the given words begin a word, case aside; the pieces together are the text. */
export function splitAtWords(text: string, words: readonly string[]): readonly Piece[] {
  const escaped = words
    .map((word) => word.trim())
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!escaped.length) return [{ text, found: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})`, "giu");
  const pieces = text.split(pattern).map((piece, index) => ({ text: piece, found: index % 2 === 1 }));
  return pieces.filter((piece) => piece.text);
}
