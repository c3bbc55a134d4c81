import type { CsvProblem } from "~/domain/catalog/csv-report";
import type { id } from "./catalog-csv.id";
import type { Words } from "./words";

type Fact = string | number | null;

const reason: Readonly<Record<CsvProblem, (value: string, fact: Fact) => string>> = {
  required: () => "must be filled in",
  name_short: () => "the name is too short: write at least 3 letters",
  too_long: (_, most) => `too long: at most ${most} letters`,
  text_strange: () => "holds signs or line breaks that can't be kept: write it in ordinary letters",
  price_invalid: () => "not a price: write whole rupiah, such as 25,000, Rp 25,000 or 25rb",
  price_zero: () => "a price must be above zero, such as 25,000",
  price_too_high: () => "a price is Rp 100,000,000 at the most",
  stock_invalid: (_, most) => `not a stock: write a whole number from 0 to ${most}, such as 12`,
  weight_invalid: () => "not a weight: write grams or kilograms, such as 290 or 1,5 kg (500 kg at the most)",
  yes_no_invalid: () => "write ya or tidak",
  photo_not_taken: () =>
    "photos aren't fetched from addresses: leave it empty and upload them on the product's page",
  variant_shape: () => "write an option and its value, such as Rasa=Pedas or Rasa=Pedas|Ukuran=250 g",
  variant_too_many: () => "two options at the most, such as Rasa=Pedas|Ukuran=250 g",
  category_unknown: (_, nearest) =>
    nearest ? `unknown category: did you mean ${nearest}?` : "unknown category",
  category_unclear: () => "the name tells no category: write one, such as Amplang",
  row_twice: (_, line) =>
    line === null
      ? "the product has this variant already: write another"
      : `the same as line ${line}: write another variant, such as Rasa=Pedas`,
  options_differ: (_, names) => `this product has the options ${names}: use the same names`,
  options_none: () =>
    "this product has no options yet: leave varian empty, or add them on the product's page",
  option_missing: (_, names) => `this product has the options ${names}: write a value, such as ${names}=…`,
  first_row_wrong: (_, line) => `waits for line ${line} to be mended: both are one product`,
  stock_below_held: (_, held) => `${held} are promised to buyers: the stock can't be less than ${held}`,
  taken_down: () => "the city took this product down: leave it empty, and ask an officer to bring it back",
  variants_full: (_, most) => `a product has ${most} variants at the most`,
  name_ambiguous: (_, count) => `${count} products have this name: write the SKU of the one you mean`,
  sku_of_other: (_, name) => `another line names the product ${name} otherwise: write the same name`,
};

export const en: Words<typeof id> = {
  link: "Import & export",
  import: "Import from CSV",
  export: "Download all products",
  exportName: (shop, day) => `products-${shop}-${day}.csv`,
  templateName: "products-template.csv",
  lead: "Fill in many products at once from Excel or LibreOffice. The file is checked first; nothing changes until you agree.",
  file: "CSV file",
  fileHint: (megabytes, rows) => `At most ${megabytes} MB and ${rows} lines.`,
  send: "Check the file",
  template: "Download a template",
  templateHelp: "Fill it in, save it as CSV, and send it here.",
  exportHelp: "Your products as CSV: change prices or stock, then import it again.",
  received: "The file is checked. Nothing has changed yet.",
  columnsTitle: "What each column means",
  columnsLead: "Columns may stand in any order. Only nama and harga are required.",
  column: "Column",
  meaning: "Holds",
  columns: {
    nama: "Product name. Lines of the same name become the variants of one product.",
    harga: "Whole rupiah: 25,000, Rp 25,000 or 25rb.",
    stok: "How many there are. Empty: unchanged, or 0 for a new product.",
    berat: "Grams with packaging: 290 or 1,5 kg. Empty: 250 grams for a new product.",
    kategori: "Name of a category. Empty: chosen by the product's name.",
    deskripsi: "The product's story.",
    sku: "Your own code. A product is found by it first, then by name and variant.",
    varian: "Rasa=Pedas|Ukuran=250 g. Empty: there is only one kind.",
    halal: "ya (yes) or tidak (no).",
    masa_simpan: "How long it keeps, such as 3 bulan.",
    terbit: "ya: on show. tidak: draft. Empty: new products go on show.",
  },
  firstCounts:
    "kategori, deskripsi, halal, masa_simpan and terbit need to stand in the first line of a product only.",
  problems: {
    file_missing: "Choose the file first.",
    file_gone: "This file is no longer kept. Please send it again.",
    file_used: "This file was imported already, or is no longer kept. Look at your goods first.",
    file_empty: "This file is empty. Fill it in and save it as CSV.",
    spreadsheet_file: "This is an Excel or LibreOffice file. Save it as CSV and send it again.",
    file_too_large: (megabytes) => `This file is larger than ${megabytes} MB. Split it into several.`,
    too_many_records: (rows) => `This file has more than ${rows} lines. Split it into several.`,
    encoding_utf16: "This file is UTF-16 (line 1). Save it as CSV UTF-8 and send it again.",
    encoding_broken: (line) =>
      `Line ${line} holds broken letters. Save the file as CSV UTF-8 and send it again.`,
    not_text: (line) => `This file is no text (line ${line}). Save it as CSV.`,
    quote_broken: (line) =>
      `A quotation mark at line ${line} is never closed, or stands within a cell. Mend it and send it again.`,
    record_too_long: (line) => `Line ${line} is too long. Is a quotation mark left open?`,
    header_missing: (columns) => `The file has no column ${columns}. See the template.`,
    sku_twice: (found) =>
      `The same SKU stands twice, so this file can't be imported: ${found}. One SKU is one product.`,
    skuLines: (sku, lines) => `${sku} at lines ${lines}`,
    storage_full: "The storage is full just now. Try again later.",
  },
  report: {
    title: "What was found",
    created: "new",
    updated: "changed",
    unchanged: "as they are",
    rejected: "to mend",
    figures: "Lines of the file by result",
    confirm: (rows, goods) => `Import ${rows} lines (${goods} products)`,
    confirmHelp: "Wrong lines are left out. Mend them in the file and send it again at any time.",
    nothingNew: "All good lines are as in your shop already. There is nothing to import.",
    nothingGood: "No line can be imported yet. Mend the file and send it again.",
    other: "Send another file",
    unknownColumns: (names) => `Columns that aren't known and weren't read: ${names}.`,
    errors: "Lines to mend",
    line: "Line",
    column: "Column",
    value: "Value",
    reason: "What would be right",
    emptyValue: "empty",
    goods: "Products in this file",
    good: "Product",
    variants: "Variants",
    outcome: { created: "New", updated: "Changed", unchanged: "As it is" },
    draft: "draft",
    moreGoods: (count) => `and ${count} more products`,
  },
  done: (created, updated, rejected) =>
    `Import done: ${created} new lines, ${updated} changed${rejected ? `, ${rejected} left out` : ""}.`,
  reason,
};
