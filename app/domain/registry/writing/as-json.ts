/** Rows for `jsonb_to_recordset`: amounts as text, which PostgreSQL reads as the whole numbers they are. */
export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
}
