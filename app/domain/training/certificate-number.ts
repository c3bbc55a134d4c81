/**
 * `TRK-2026-012-0034`: city, year, batch, running number. Dashes, so that it stands in an address as it is.
 * People also write it with slashes, spaces or small letters, as on letters of an office.
 */
export type CertificateNumberParts = {
  /** Three letters of the city, as `cityLetters` gives. */
  readonly city: string;
  readonly year: number;
  readonly batch: number;
  /** From 1, within city, year and batch. */
  readonly ordinal: number;
};

const shape = /^([A-Z]{3})-(\d{4})-(\d{3,4})-(\d{4,6})$/;

export function certificateNumber({ city, year, batch, ordinal }: CertificateNumberParts): string {
  return `${certificatePrefix({ city, year, batch })}${String(ordinal).padStart(4, "0")}`;
}

/** What the numbers of one batch and year begin with. */
export function certificatePrefix({ city, year, batch }: Omit<CertificateNumberParts, "ordinal">): string {
  return `${city}-${String(year).padStart(4, "0")}-${String(batch).padStart(3, "0")}-`;
}

/** The parts of a number written as it is stored; null for anything else. */
export function certificateParts(number: string): CertificateNumberParts | null {
  const match = shape.exec(number);
  if (!match) return null;
  const [, city = "", year = "", batch = "", ordinal = ""] = match;
  return { city, year: Number(year), batch: Number(batch), ordinal: Number(ordinal) };
}

/** A number as somebody typed it, in its stored form; null where it can't be one. */
export function readCertificateNumber(typed: string): string | null {
  if (typed.length > 60) return null;
  const number = typed
    .trim()
    .toUpperCase()
    .replace(/[\s/_.–—-]+/g, "-");
  return shape.test(number) ? number : null;
}

/** Three letters for a city: its first consonants ("Tarakan" → TRK), filled with what follows where there are fewer. */
export function cityLetters(name: string): string {
  const letters = name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z]/g, "");
  const consonants = letters.replace(/[AEIOU]/g, "");
  return `${consonants}${letters.replace(/[^AEIOU]/g, "")}XXX`.slice(0, 3);
}
