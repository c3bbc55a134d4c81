import type { QrOutline } from "~/platform/qr";

/** Letters of five squares by five: the picture needs no font, wherever it is drawn. */
const letters: Readonly<Record<string, readonly string[]>> = {
  S: ["11111", "1....", "11111", "....1", "11111"],
  I: ["111", ".1.", ".1.", ".1.", "111"],
  M: ["1...1", "11.11", "1.1.1", "1...1", "1...1"],
  U: ["1...1", "1...1", "1...1", "1...1", "11111"],
  L: ["1....", "1....", "1....", "1....", "11111"],
  A: ["11111", "1...1", "11111", "1...1", "1...1"],
};
const word = "SIMULASI";
const quiet = 4;

/** A payment code as a picture of its own; a simulated one says so in it, since it may travel without its page. */
export function qrPicture({ size, path }: QrOutline, options: { readonly isSimulation: boolean }): string {
  const mark = options.isSimulation ? simulationMark(size) : { path: "", height: 0 };
  const width = size + 2 * quiet;
  const height = width + mark.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 16}" height="${height * 16}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="#000" transform="translate(${quiet} ${quiet})" d="${path}"/>`,
    mark.path ? `<path fill="#7d4f00" d="${mark.path}"/>` : "",
    "</svg>",
  ].join("");
}

function simulationMark(size: number): { readonly path: string; readonly height: number } {
  const drawn = [...word].map((letter) => letters[letter] ?? []);
  const columns = drawn.reduce((sum, rows) => sum + (rows[0]?.length ?? 0) + 1, -1);
  const scale = Math.min(0.75, size / columns);
  const top = size + 2 * quiet;
  let left = (size + 2 * quiet - columns * scale) / 2;
  const squares = drawn.flatMap((rows) => {
    const start = left;
    left += ((rows[0]?.length ?? 0) + 1) * scale;
    return rows.flatMap((row, y) =>
      [...row].flatMap((cell, x) =>
        cell === "1"
          ? [`M${round(start + x * scale)} ${round(top + y * scale)}h${scale}v${scale}h-${scale}z`]
          : [],
      ),
    );
  });
  return { path: squares.join(""), height: 5 * scale + quiet };
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
