export const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter under which the sheet's start shows its header; where none does, the one that stands most often in
 * an ordinary line. `split` parts the start into records with a delimiter, forgiving a cut at its end.
 */
export function detectDelimiter(
  split: (delimiter: Delimiter) => readonly (readonly string[])[],
  isHeader: (cells: readonly string[]) => boolean,
): Delimiter {
  const tries = delimiters.map((delimiter) => ({ delimiter, records: split(delimiter) }));
  const shown = tries.find(({ records }) => records.some(isHeader));
  if (shown) return shown.delimiter;
  const [likeliest] = tries.sort((a, b) => ordinaryWidth(b.records) - ordinaryWidth(a.records));
  return likeliest?.delimiter ?? ";";
}

function ordinaryWidth(records: readonly (readonly string[])[]): number {
  const widths = records.map((cells) => cells.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
