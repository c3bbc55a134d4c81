import { type Reading, silent, understood, unusable } from "./reading";

/** A Nomor Induk Kependudukan: personal data. It leaves this room hashed or encrypted only, shown as its last four digits. */
export type Nik = string & { readonly __brand: "Nik" };

/**
 * Exactly 16 digits; the apostrophe that a spreadsheet needs to keep them is dropped. Anything else is unusable,
 * `6,57102E+15` too: its last digits are lost. No date or region is checked, a format proves nothing.
 */
export function readNik(text: string): Reading<Nik> {
  const written = text.trim().replace(/^['’‘`]\s*/, "");
  if (written === "") return silent;
  return /^[0-9]{16}$/.test(written) ? understood(written as Nik) : unusable;
}

export function lastFour(nik: Nik): string {
  return nik.slice(-4);
}
