/**
 * A claim code stands on a graduate's card and in her WhatsApp link: `ABCDE-FGHJK`, ten characters that can't be
 * taken for each other (no I, L, O, 0, 1), kept with its dash.
 */
const stored = /^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/;

export const claimCodeCharacters = 10;
export const claimCodeDays = 180;

/** Ten characters in their stored form. */
export function groupClaimCode(characters: string): string {
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** A code as somebody typed it (small letters, spaces, no dash) in its stored form; null where it can't be one. */
export function readClaimCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const characters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const code = groupClaimCode(characters);
  return stored.test(code) ? code : null;
}

export type ClaimCodeState = "valid" | "claimed" | "expired";

export function claimCodeState(
  code: { readonly expiresAt: Date; readonly claimedAt: Date | null },
  at: Date,
): ClaimCodeState {
  if (code.claimedAt) return "claimed";
  return code.expiresAt <= at ? "expired" : "valid";
}
