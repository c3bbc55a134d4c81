import { splitAtNumbers } from "./split-at-numbers";

/** A sentence whose order numbers, codes and phone numbers stay on one line each. */
export function WholeNumbers({ text }: { readonly text: string }) {
  const pieces = splitAtNumbers(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, place) =>
    place % 2 === 1 ? (
      <span key={place} className="whitespace-nowrap">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
