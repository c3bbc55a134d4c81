const usesBeforeName = 3;
const longestSql = 10_000;

/**
 * A named statement is parsed and planned once a connection: a list of 24 products with their shops, eight at
 * once, went from some 1,500 to 2,000 a second. A connection keeps each until it closes, so the rare and the
 * endlessly varied (lists of many lengths, bulk inserts) get no name.
 * @returns the name for a query, '' for none
 */
export function statementNames(limit = 400): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  let uses = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size >= limit || sql.length > longestSql) return "";
    const used = (uses.get(sql) ?? 0) + 1;
    if (uses.size > 4 * limit) uses = new Map();
    uses.set(sql, used);
    if (used < usesBeforeName) return "";
    uses.delete(sql);
    names.set(sql, `etalase_${names.size + 1}`);
    return names.get(sql) ?? "";
  };
}
