import { parseArgs } from "node:util";
import { systemActor } from "~/domain/accounts/actor";
import { csvErrorSentence, csvRefusalSentence } from "~/domain/catalog/csv-refusal";
import type { CsvReport } from "~/domain/catalog/csv-report";
import { type CsvRefusal, importProducts, tryProducts } from "~/domain/catalog/import-products.server";
import { shopIdBySlug } from "~/domain/shops/shop-id.server";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { newId } from "~/platform/id.server";
import { fileSheet } from "~/platform/read-sheet.server";
import { isReadableFile } from "../readable-file";
import { print, say, withWorld } from "../with-world";

const usage = "npm run etalase -- catalog:import --shop SLUG FILE [--dry-run] [--json]";

type Wish = {
  readonly file: string;
  readonly shop: string;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
};

/**
 * One shop's goods from a table; `--json` prints one line and nothing else on standard output. 1 where the file is
 * refused whole; rows with errors are left out and named.
 */
export async function run(args: readonly string[]): Promise<number> {
  const wish = readArgs(args);
  if (!wish) {
    say(usage);
    return 64;
  }
  if (!(await isReadableFile(wish.file))) {
    say(`There is no file ${wish.file} that can be read.`);
    return 1;
  }
  return withWorld(async () => {
    const shopId = await shopIdBySlug(wish.shop);
    if (!shopId) {
      say(`There is no shop ${wish.shop}.`);
      return 1;
    }
    const source = fileSheet(wish.file);
    const actor = { ...systemActor, shopId };
    const result = wish.isDryRun
      ? await tryProducts(actor, source)
      : await importProducts(actor, { source, sourceId: `cli:${newId()}` });
    if (!result.ok) return tellRefusal(result, wish);
    tellReport(result.value, wish);
    return 0;
  });
}

function readArgs(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { shop: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
    });
    const [file, ...others] = positionals;
    if (!file || !values.shop || others.length > 0) return null;
    const { shop, json, "dry-run": dryRun } = values;
    return { file, shop, isDryRun: dryRun === true, isJson: json === true };
  } catch {
    return null;
  }
}

function tellReport(report: CsvReport, { isDryRun, isJson }: Wish): void {
  const { rows, products, created, updated, unchanged, rejected, unknownColumns } = report;
  const errors = report.errors.map((error) => ({
    line: error.line,
    column: error.column,
    value: error.value,
    reason: csvErrorSentence(error, catalogCsvWords.en, "en"),
  }));
  for (const { line, column, value, reason } of errors) say(`line ${line}, ${column} "${value}": ${reason}`);
  if (unknownColumns.length > 0) say(`not read: ${unknownColumns.join(", ")}`);
  if (isJson) {
    print(JSON.stringify({ rows, products, created, updated, unchanged, rejected, errors }));
    return;
  }
  if (isDryRun) print("Dry run: nothing was written.");
  print(
    `${rows} rows, ${products} products: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
  );
}

/** A code that stands twice is told line by line, too: nothing was imported. */
function tellRefusal(refusal: CsvRefusal, { isJson }: Wish): number {
  say(csvRefusalSentence(refusal, catalogCsvWords.en, "en"));
  if (!isJson || refusal.code !== "sku_twice") return 1;
  const errors = refusal.skus.flatMap(({ sku, lines }) =>
    lines.map((line) => ({
      line,
      column: "sku",
      value: sku,
      reason: `one SKU is one product: it stands at lines ${lines.join(", ")}`,
    })),
  );
  const none = { products: 0, created: 0, updated: 0, unchanged: 0 };
  print(JSON.stringify({ rows: refusal.rows, ...none, rejected: refusal.rows, errors }));
  return 1;
}
