import { alsoWritten, type Village, villages } from "~/domain/city/city";
import { isOneEdit } from "./places/one-edit";
import { bareWords, numeralSpellings, placeWords } from "./places/place-words";
import { resolveDistrict } from "./resolve-district";

/** Spellings without spaces and whose they are. */
type Spelling = { readonly text: string; readonly village: Village };

const spellings: readonly Spelling[] = villages.flatMap((village) =>
  [village.name, ...(alsoWritten.villages[village.code] ?? [])]
    .flatMap(waysToWrite)
    .map((text) => ({ text, village })),
);
const bySpelling = new Map(spellings.map(({ text, village }) => [text, village]));

/**
 * The kelurahan that a cell of the register means, or null where none or more than one fits. Understands case,
 * spacing, abbreviations, numerals as digits, Roman or words, the city's own spellings, "Kel." before and the
 * district or the city after, and one edit where a single village is that near.
 */
export function resolveVillage(text: string): Village | null {
  if (text.length > 200) return null;
  const whole = withoutLabel(text);
  const head = withoutSurroundings(whole);
  return exact(whole) ?? exact(head) ?? nearest(whole) ?? nearest(head);
}

/** Whether the cell already holds the village's own name, case and spaces aside. */
export function isOwnName(text: string, village: Village): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\s+/g, "");
  return plain(text) === plain(village.name);
}

function exact(text: string): Village | null {
  return bySpelling.get(placeWords(text).join("")) ?? bySpelling.get(bareWords(text).join("")) ?? null;
}

/** Numerals are digits by now and a digit is never a slip, so that Kampung VII doesn't become Kampung VI. */
function nearest(text: string): Village | null {
  const written = placeWords(text).join("");
  const found = new Set<Village>();
  for (const { text: spelling, village } of spellings) {
    if (isOneEdit(written, spelling)) found.add(village);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function withoutLabel(text: string): string {
  return text.replace(/^\s*(?:kelurahan|kel|desa|ds)\b[\s.:]*/i, "");
}

/** `"Selumit, Kec. Tarakan Tengah"`, `"Selumit (Tarakan Tengah)"`, `"Selumit RT 5"` → `"Selumit"`; else unchanged. */
function withoutSurroundings(text: string): string {
  const match = /^(.+?)(?:\s*[,(;]\s*|\s+-\s+|\s+(?=(?:kec|kecamatan|rt)\b))(.+)$/is.exec(text);
  const [, head, rest] = match ?? [];
  if (head === undefined || rest === undefined) return text;
  const isSurroundings =
    /^rt\b[\s.:\d/rw]*$/i.test(rest) ||
    /^(?:kota\s+)?tarakan\W*$/i.test(rest) ||
    resolveDistrict(rest) !== null;
  return isSurroundings ? head : text;
}

function waysToWrite(name: string): string[] {
  const localWords = Object.entries(alsoWritten.words);
  const choices = placeWords(name).map((word) => [
    ...numeralSpellings(word),
    ...localWords.filter(([local, meant]) => meant === word && local.length > 4).map(([local]) => local),
  ]);
  return choices.reduce<string[]>(
    (starts, words) => starts.flatMap((start) => words.map((word) => start + word)),
    [""],
  );
}
