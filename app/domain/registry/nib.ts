import { type Reading, silent, understood, unusable } from "./reading";

/** A Nomor Induk Berusaha: 13 digits once spaces are gone. It has no known check digit. */
export function readNib(text: string): Reading<string> {
  const written = text.replace(/\s+/g, "");
  if (written === "") return silent;
  return /^[0-9]{13}$/.test(written) ? understood(written) : unusable;
}
