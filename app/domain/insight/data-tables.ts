import { districts, villages } from "~/domain/city/city";
import type { CityFigures, PlaceFigures } from "./city-figures.server";
import { type CityReport, funnelSteps } from "./city-report";
import { type Cell, type DataSet, type DataTable, dataColumns } from "./open-data";

/** One table of the city's figures, as they stand on its page: small cells are null. */
export function tableOf(set: DataSet, report: CityReport, figures: CityFigures): DataTable {
  return { set, at: report.at, columns: dataColumns[set], rows: rowsOf(set, report, figures) };
}

function rowsOf(set: DataSet, report: CityReport, figures: CityFigures): readonly (readonly Cell[])[] {
  switch (set) {
    case "langkah":
      return funnelSteps.map((step) => [stepNames[step], report.funnel[step]]);
    case "kelurahan":
      return figures.villages.map((village) => [
        villages.find(({ slug }) => slug === village.slug)?.code ?? "",
        village.name,
        village.district,
        ...placeCells(village),
      ]);
    case "kecamatan":
      return districtRows(report, figures);
    case "sektor":
      return report.sectors.map((sector) => [sector.name, sector.sellers, wholeRupiah(sector.turnover)]);
    case "bulan":
      return report.months.map((month) => [
        month.month,
        month.sold,
        month.active,
        wholeRupiah(month.turnover),
        wholeRupiah(month.voucherCity),
        wholeRupiah(month.voucherShop),
      ]);
    case "angkatan":
      return report.batches.map((batch) => [
        batch.number,
        batch.programme,
        batch.graduates,
        batch.live,
        batch.months,
      ]);
  }
}

/** The steps' names in the files, which are Indonesian whoever reads them. */
const stepNames = {
  registered: "terdaftar",
  trained: "dilatih",
  live: "toko_tayang",
  listed: "barang_pertama",
  sold: "penjualan_pertama",
  active: "aktif_90_hari",
} as const;

function districtRows(report: CityReport, figures: CityFigures): readonly (readonly Cell[])[] {
  return figures.districts.map((district) => {
    const sales = report.districts.find(({ slug }) => slug === district.slug);
    return [
      districts.find(({ slug }) => slug === district.slug)?.code ?? "",
      district.name,
      ...placeCells(district),
      sales?.sellers ?? null,
      wholeRupiah(sales?.turnover ?? null),
    ];
  });
}

function placeCells(place: PlaceFigures): readonly Cell[] {
  return [place.registered, place.trained, place.shopsLive, place.products];
}

/** A year of a city stays far below 2^53. */
function wholeRupiah(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount);
}
