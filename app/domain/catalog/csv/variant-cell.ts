/** `Rasa=Pedas|Ukuran=250 g`: which of a product's variants a row is. A backslash takes a sign for what it is. */
export type Choice = { readonly name: string; readonly value: string };

export type ChoicesRead =
  | { readonly ok: true; readonly choices: readonly Choice[] }
  | { readonly ok: false; readonly code: "variant_shape" | "variant_too_many" };

export function parseVariantCell(cell: string): ChoicesRead {
  if (cell.trim() === "") return { ok: true, choices: [] };
  const parts = splitPlain(cell, "|").filter((part) => part.trim() !== "");
  if (parts.length > 2) return { ok: false, code: "variant_too_many" };
  const choices = parts.map(parseChoice);
  const known = choices.filter((choice) => choice !== null);
  return known.length < parts.length || known.length === 0
    ? { ok: false, code: "variant_shape" }
    : { ok: true, choices: known };
}

export function variantCell(choices: readonly Choice[]): string {
  return choices
    .map(({ name, value }) => `${escaped(name, /[\\|=:]/g)}=${escaped(value, /[\\|]/g)}`)
    .join("|");
}

function parseChoice(part: string): Choice | null {
  const at = firstPlain(part, ["=", ":"]);
  if (at < 0) return null;
  const [name, value] = [part.slice(0, at), part.slice(at + 1)].map((half) => unescaped(half).trim());
  return name && value ? { name, value } : null;
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `\\${sign}`);
}

function unescaped(text: string): string {
  return text.replace(/\\([\\|=:])/g, "$1");
}

/** Where one of the signs first stands without a backslash before it; -1 for nowhere. */
function firstPlain(text: string, signs: readonly string[]): number {
  for (let at = 0; at < text.length; at += 1) {
    if (isEscape(text, at)) at += 1;
    else if (signs.includes(text.charAt(at))) return at;
  }
  return -1;
}

function isEscape(text: string, at: number): boolean {
  return text.charAt(at) === "\\" && /[\\|=:]/.test(text.charAt(at + 1));
}

function splitPlain(text: string, sign: string): string[] {
  const parts: string[] = [];
  for (let rest = text; ; ) {
    const at = firstPlain(rest, [sign]);
    if (at < 0) return [...parts, rest];
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
}
