/** Markup that is safe to send: everything put in is escaped unless it is markup itself. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | false | null | readonly Piece[];

export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(
    parts.map((part, at) => part + (at < pieces.length ? write(pieces[at] ?? null) : "")).join(""),
  );
}

function write(piece: Piece): string {
  if (piece === null || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(write).join("");
  return escapeHtml(String(piece));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
