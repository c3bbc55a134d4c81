/** A payment code as squares: 0 white, 1 black, 2 the mark of a simulation. Rows from the top. */
export type CodePicture = readonly (readonly (0 | 1 | 2)[])[];

/** Letters five squares high: the picture needs no font, wherever it is drawn. */
const letters: Readonly<Record<string, readonly string[]>> = {
  S: ["11111", "1....", "11111", "....1", "11111"],
  I: ["111", ".1.", ".1.", ".1.", "111"],
  M: ["1...1", "11.11", "1.1.1", "1...1", "1...1"],
  U: ["1...1", "1...1", "1...1", "1...1", "11111"],
  L: ["1....", "1....", "1....", "1....", "11111"],
  A: ["11111", "1...1", "11111", "1...1", "1...1"],
};
const mark = "SIMULASI";
/** White squares around a code, without which phones don't find it. */
const quiet = 4;

/** The code on white; a simulated one says so below it, since a picture travels without its page. */
export function codePicture(
  modules: readonly (readonly boolean[])[],
  options: { readonly isSimulation: boolean },
): CodePicture {
  const code = modules.map((row) => row.map((isDark) => (isDark ? 1 : 0)));
  const words = options.isSimulation ? markRows() : [];
  const width = Math.max(modules.length, words[0]?.length ?? 0) + 2 * quiet;
  const blank = Array.from({ length: quiet }, () => []);
  const rows = [...blank, ...code, ...blank, ...words, ...(words.length ? blank : [])];
  return rows.map((row) => centred(row, width));
}

function markRows(): (0 | 2)[][] {
  const drawn = [...mark].map((letter) => letters[letter] ?? []);
  return [0, 1, 2, 3, 4].map((y) => {
    const line = drawn.map((letter) => letter[y] ?? "").join(".");
    return [...line].map((cell) => (cell === "1" ? 2 : 0));
  });
}

function centred(row: readonly (0 | 1 | 2)[], width: number): (0 | 1 | 2)[] {
  const left = Math.floor((width - row.length) / 2);
  return Array.from({ length: width }, (_, x) => row[x - left] ?? 0);
}

const inks = { 1: "#000", 2: "#7d4f00" } as const;

/** As a picture of its own, sharp at any size. */
export function codeSvg(picture: CodePicture): string {
  const height = picture.length;
  const width = picture[0]?.length ?? 0;
  const pathOf = (ink: 1 | 2) =>
    picture
      .map((row, y) => row.map((cell, x) => (cell === ink ? `M${x} ${y}h1v1h-1z` : "")).join(""))
      .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 16}" height="${height * 16}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${inks[1]}" d="${pathOf(1)}"/>`,
    `<path fill="${inks[2]}" d="${pathOf(2)}"/>`,
    "</svg>",
  ].join("");
}
