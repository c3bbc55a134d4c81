/**
 * Proof numbers, checked softly: a number of the right shape is "format benar", never "verified", which is an
 * officer's word. Shapes: NIB 13 digits (PP 24/2018); P-IRT 15 digits, printed with a dash before the last two;
 * halal `ID` and 17 digits; BPOM `MD`/`ML` and 12 to 15 digits.
 */
export const documentKinds = ["nib", "pirt", "halal", "bpom"] as const;
export type DocumentKind = (typeof documentKinds)[number];

const shapes: Readonly<Record<DocumentKind, RegExp>> = {
  nib: /^\d{13}$/,
  pirt: /^\d{13}-?\d{2}$/,
  halal: /^ID\d{17}$/,
  bpom: /^(?:MD|ML)\d{12,15}$/,
};

export function tidyDocumentNumber(text: string): string {
  return text.replace(/[\s.]/g, "").toUpperCase();
}

export function hasRightShape(kind: DocumentKind, number: string): boolean {
  return shapes[kind].test(tidyDocumentNumber(number));
}

/** Due for renewal within this many days. */
export const renewalDays = 180;

export function expiryState(expiresOn: Date | null, now: Date): "none" | "valid" | "soon" | "expired" {
  if (!expiresOn) return "none";
  const left = expiresOn.getTime() - now.getTime();
  if (left < 0) return "expired";
  return left < renewalDays * 86_400_000 ? "soon" : "valid";
}
