const yes = ["ya", "y", "iya", "yes", "1", "true", "benar", "v", "√", "✓", "✔", "sudah"];
const no = ["tidak", "tdk", "n", "no", "0", "false", "salah", "belum", "-"];

/** Ya or tidak as people write it in a sheet; null for anything else. */
export function parseYesNo(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}

export function yesNoCell(isYes: boolean): string {
  return isYes ? "ya" : "tidak";
}
