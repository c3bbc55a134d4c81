/**
 * A cell that begins so is run as a formula by a spreadsheet. It leaves with an apostrophe before it, and the import
 * takes that one off again; a text that has apostrophes of its own there gets one more, so that nothing is lost.
 */
const risky = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export function toCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

export function fromCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell;
}
