import { rupiah } from "~/platform/money";
import { type ExportedVariant, exportHeading, exportRow } from "./csv/export-row";

const plain: ExportedVariant = {
  name: "Keripik Pisang Kepok",
  description: "Diiris tipis, digoreng renyah.",
  categoryName: "",
  isHalal: true,
  shelfLife: "2 bulan",
  isPublished: true,
  options: [null, null],
  option1: null,
  option2: null,
  price: rupiah(18_000),
  stock: 20,
  weightGrams: 230,
  sku: "KPK-1",
};

const spicy: ExportedVariant = {
  ...plain,
  name: "Amplang Ikan Pipih",
  description: "Gurih dan renyah, dari ikan pipih segar.",
  shelfLife: "3 bulan",
  options: ["Rasa", "Ukuran"],
  option1: "Pedas",
  option2: "250 g",
  price: rupiah(28_000),
  stock: 12,
  weightGrams: 290,
  sku: "AMP-P",
};

const salty: ExportedVariant = { ...spicy, option1: "Asin", price: rupiah(26_000), stock: 15, sku: "AMP-A" };

/** A table to fill in: a product of one kind, and one of two variants. Its categories are found by the names. */
export function templateRows(): (string | number)[][] {
  return [[...exportHeading], ...[plain, spicy, salty].map(exportRow)];
}
