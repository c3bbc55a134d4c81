import { part, withQuery } from "./address";

/** Tax on an owner's sales. */
export const ownerTaxPaths = {
  tax: (query?: { tahun?: number }) => withQuery("/kelola/saldo/pajak", query),
  taxLetter: () => "/kelola/saldo/pajak/surat",
  /** POST: the year's turnover passed the line, here and elsewhere. */
  taxLinePassed: () => "/kelola/saldo/pajak/lewat",
  taxFile: (year: number, kind: "csv" | "pdf") => `/kelola/saldo/pajak/${year}.${kind}`,
} as const;

/** Tax and the city's rules, for officers. */
export const adminTaxPaths = {
  tax: (query?: { tahun?: number }) => withQuery("/admin/pajak", query),
  /** `2026` or `2026-11`: numbers in full, each download on record. */
  taxList: (span: string) => `/admin/pajak/daftar/${part(span)}`,
  taxPayment: () => "/admin/pajak/setoran",
  taxLetter: (id: string) => `/admin/pajak/surat/${id}`,
  taxLetterFile: (id: string) => `/admin/pajak/surat/${id}/berkas`,
  settings: () => "/admin/pengaturan",
} as const;
