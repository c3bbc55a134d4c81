/** An Indonesian mobile number as it is stored: `+62` and 9 to 12 digits. */
export type Phone = `+62${string}`;

/** Google libphonenumber's pattern for mobile numbers of Indonesia, without the country's code. */
const mobile = /^8[1-35-9]\d{7,10}$/;

const labels = /^(?:(?:no|nomor|hp|wa|whatsapp|telp|telepon|tlp|tel)\b[\s.:/]*)+/i;
const separators = /[/;,|&\n]|\b(?:dan|atau|or|and)\b/i;
const secondNumber = /\s+(?=(?:\+?62|0)[\s-]?8)|\s+-\s+|\s{2,}|[-–](?=(?:\+?62|0)8\d{7})/;

/**
 * A mobile number as people write it (`0812-3456-7890`, `(+62) 812 …`, `62812…`, a lost leading zero as in
 * `812…`) in its stored form; of two numbers the first counts. Null where it can't be an Indonesian mobile number.
 */
export function parsePhone(text: string): Phone | null {
  if (text.length > 200) return null;
  const cleaned = text
    .replace(/[\u00a0\u200b-\u200d\ufeff\u202a-\u202e]/g, " ")
    .trim()
    .replace(/^['’`‘]+/, "")
    .replace(labels, "");
  if (/\d\s?e\s?[+-]?\d/i.test(cleaned)) return null;
  const first = cleaned.split(separators).find((part) => /\d/.test(part));
  const run = first === undefined ? null : digitRun(first);
  if (run === null) return null;
  return toPhone(run) ?? toPhone(run.split(secondNumber)[0] ?? "");
}

/** The stretch that holds the number; null where letters touch it, as in a word or a code. */
function digitRun(text: string): string | null {
  const match = /[+(]*\d[\d\s().+–-]*/.exec(text);
  if (!match) return null;
  const before = text[match.index - 1] ?? " ";
  const after = text[match.index + match[0].length] ?? " ";
  const last = match[0].at(-1) ?? " ";
  if (/\p{L}/u.test(before) || (/\d/.test(last) && /\p{L}/u.test(after))) return null;
  return match[0].replace(/^(\d+)\.0+$/, "$1");
}

function toPhone(run: string): Phone | null {
  const digits = run.replace(/\D/g, "");
  const isInternational = /^[\s(]*\+/.test(run);
  const national = nationalNumber(digits, isInternational);
  return national !== null && mobile.test(national) ? `+62${national}` : null;
}

function nationalNumber(digits: string, isInternational: boolean): string | null {
  const country = /^(?:00)?62/.exec(digits);
  if (country) return digits.slice(country[0].length).replace(/^0/, "");
  if (digits.startsWith("0")) return digits.replace(/^00?/, "");
  return isInternational ? null : digits;
}
