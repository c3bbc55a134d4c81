import { alsoWritten } from "~/domain/city/city";

/** Abbreviations common all over Indonesia; the city's own stand in its `alsoWritten`. */
const abbreviations: Readonly<Record<string, string>> = {
  kp: "kampung",
  kpg: "kampung",
  kamp: "kampung",
  kampg: "kampung",
  krg: "karang",
  kr: "karang",
  gn: "gunung",
  gng: "gunung",
  p: "pantai",
  pnt: "pantai",
  pt: "pantai",
  tmr: "timur",
  tim: "timur",
  brt: "barat",
  bar: "barat",
  tgh: "tengah",
  teng: "tengah",
  utr: "utara",
  uj: "ujung",
};

const spelled = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const numberOf = new Map([...spelled, ...roman].map((word, index) => [word, String((index % 10) + 1)]));

/**
 * The words of a place's name in one spelling: lower case, no punctuation, abbreviations in full, numerals as digits.
 * `"Kp. VI"` → `["kampung", "6"]`, `"Krg Anyar Pnt"` → `["karang", "anyar", "pantai"]`.
 */
export function placeWords(text: string): string[] {
  return bareWords(text).flatMap(splitNumbered).map(inFull);
}

/** Lower-case words as written, without accents and punctuation. */
export function bareWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Each way to write a numeral that `placeWords` made a digit: itself, as a word, as Roman. */
export function numeralSpellings(word: string): string[] {
  const index = Number(word) - 1;
  const [asWord, asRoman] = [spelled[index], roman[index]];
  return asWord && asRoman ? [word, asWord, asRoman] : [word];
}

/** `"kampungvi"`, `"kp6"`: a numeral that lost its space. */
function splitNumbered(word: string): string[] {
  const match = /^(kampung|kamp|kpg|kp)(.+)$/.exec(word);
  const [, place, rest] = match ?? [];
  if (place === undefined || rest === undefined) return [word];
  return numberOf.has(rest) || /^\d+$/.test(rest) ? [place, rest] : [word];
}

function inFull(word: string): string {
  const number = numberOf.get(word);
  if (number !== undefined) return number;
  if (/^\d+$/.test(word)) return String(Number(word));
  return own(alsoWritten.words, word) ?? own(abbreviations, word) ?? word;
}

function own(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
