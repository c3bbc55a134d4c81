import { encode } from "uqr";

/** A QR code as one outline on a grid of `size` × `size` modules, without the quiet zone: four modules of white belong around it. */
export type QrOutline = { readonly size: number; readonly path: string };

/** Error correction M (15 %): survives a crease on paper. Rows of dark modules become one stroke each. */
export function qrOutline(text: string): QrOutline {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const strokes = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: strokes.join("") };
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
