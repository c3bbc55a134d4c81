/** Typing rupiah: groups thousands while a price is written, and keeps the caret where the hand is. */

/** "Rp 25000" → "25.000"; leading zeros go, everything but digits goes. */
export function groupThousands(typed: string): string {
  const digits = typed.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return digits.replace(/\B(?=(\d{3})+$)/g, ".");
}

/**
 * The text after regrouping and the caret's place in it: as many digits stay to its right as before.
 * Words such as "25rb" are left alone; the server understands them.
 */
export function retype(typed: string, caret: number): { readonly text: string; readonly caret: number } {
  if (/[a-z,]/i.test(typed.replace(/^\s*rp\.?/i, ""))) return { text: typed, caret };
  const digitsAfter = typed.slice(caret).replace(/\D/g, "").length;
  const text = groupThousands(typed);
  let place = text.length;
  for (let left = digitsAfter; left > 0 && place > 0; ) {
    place -= 1;
    if (text[place] !== ".") left -= 1;
  }
  return { text, caret: place };
}
