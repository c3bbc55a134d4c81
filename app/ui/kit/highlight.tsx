import { splitAtWords } from "./split-at-words";

/** The found words of a search, marked where they stand. */
export function Highlight({ text, words }: { readonly text: string; readonly words?: readonly string[] }) {
  if (!words?.length) return <>{text}</>;
  return (
    <>
      {splitAtWords(text, words).map((piece, index) =>
        piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}
