/** Characters that nobody typed on purpose: controls, zero-width and direction marks. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** A cell as it is kept: whole on one line, single spaces, nothing invisible; case as written. */
export function tidyText(text: string): string {
  return text.normalize("NFC").replace(invisible, " ").replace(/\s+/g, " ").trim();
}

/** Two names with one key are the same name: case and spaces aside. */
export function nameKey(name: string): string {
  return tidyText(name).toLowerCase().replace(/ /g, "");
}

/** Whether the cell names somebody or something: dashes and question marks do not. */
export function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
