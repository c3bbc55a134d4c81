import { expect, test } from "vitest";
import { csvAnswer, csvText } from "./csv.server";

test("a cell that a spreadsheet would run as a formula gets an apostrophe; others stay as they are", () => {
  const rows = [["=1+1", "+62812", "-", "@SUM(A1)", "Bu Rina; Amplang", 'Batik "Pakis"', 7]];
  expect(csvText(rows)).toBe(`'=1+1;'+62812;'-;'@SUM(A1);"Bu Rina; Amplang";"Batik ""Pakis""";7\r\n`);
});

test("a cell of several lines stays one cell", () => {
  expect(csvText([["Gurih\nrenyah", "a\rb", 1]])).toBe('"Gurih\nrenyah";"a\rb";1\r\n');
});

test("a table is sent part by part, marked as UTF-8 once", async () => {
  const answer = csvAnswer("laporan.csv", parts());
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(bytes.slice(3)).toString("utf8")).toBe("Baris;Usaha\r\n5;Amplang\r\n");
  expect(answer.headers.get("Content-Disposition")).toContain('filename="laporan.csv"');

  async function* parts() {
    yield [["Baris", "Usaha"]];
    yield [[5, "Amplang"]];
  }
});
