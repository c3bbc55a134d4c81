import type { ProductDocument } from "../document";
import type { IndexedDocument } from "../engine";
import type { Querier } from "../source.server";

type Table = "SearchDocument" | "SearchDocument_next";
type WordTable = "SearchWord" | "SearchWord_next";

const columns = `"productId", "shopId", lexemes, "categorySlug", "districtCode", "villageCode", price, rating,
  "soldCount", popularity, "isHalal", "inStock", deliveries, "facetCell", "publishedAt", fingerprint`;

/** A shop's name is found by its stems and as it is written, since names have no stems. */
const lexemesSql = `
  setweight(to_tsvector('indonesian', r.title), 'A')
  || setweight(to_tsvector('indonesian', r.shop) || to_tsvector('simple', r.shop), 'B')
  || setweight(to_tsvector('indonesian', r.about), 'C')
  || setweight(to_tsvector('indonesian', r.description), 'D')`;

const fillSql = (table: Table) => `
  INSERT INTO "${table}" AS held (${columns})
  SELECT r."productId", r."shopId", ${lexemesSql}, r."categorySlug", r."districtCode", r."villageCode", r.price,
    r.rating, r."soldCount", r.popularity, r."isHalal", r."inStock", r.deliveries, r."facetCell", r."publishedAt",
    r.fingerprint
  FROM jsonb_to_recordset($1::jsonb) AS r(
    "productId" uuid, "shopId" uuid, title text, shop text, about text, description text, "categorySlug" text,
    "districtCode" text, "villageCode" text, price bigint, rating float8, "soldCount" int, popularity float8,
    "isHalal" bool, "inStock" bool, deliveries text[], "facetCell" text, "publishedAt" timestamptz, fingerprint text)
  ORDER BY r."productId"
  ON CONFLICT ("productId") DO UPDATE SET (${columns}, "indexedAt") = ROW(
    EXCLUDED."productId", EXCLUDED."shopId", EXCLUDED.lexemes, EXCLUDED."categorySlug", EXCLUDED."districtCode",
    EXCLUDED."villageCode", EXCLUDED.price, EXCLUDED.rating, EXCLUDED."soldCount", EXCLUDED.popularity,
    EXCLUDED."isHalal", EXCLUDED."inStock", EXCLUDED.deliveries, EXCLUDED."facetCell", EXCLUDED."publishedAt",
    EXCLUDED.fingerprint, now())
  WHERE (held.fingerprint, held.popularity) IS DISTINCT FROM (EXCLUDED.fingerprint, EXCLUDED.popularity)`;

/** Adds or replaces rows, always in the order of their ids, so that two writers wait for each other but never in a ring. */
export async function fillDocuments(
  querier: Querier,
  table: Table,
  documents: readonly IndexedDocument[],
): Promise<void> {
  await querier.query(fillSql(table), [
    JSON.stringify(documents.map(toRow), (_key, value) =>
      typeof value === "bigint" ? String(value) : value,
    ),
  ]);
}

function toRow({ document, fingerprint }: IndexedDocument): ProductDocument & { fingerprint: string } {
  return { ...document, fingerprint };
}

/** Adds the words that are new. Counting titles is the rebuild's: here a new word starts at one. */
export async function fillWords(
  querier: Querier,
  table: WordTable,
  documents: readonly IndexedDocument[],
): Promise<void> {
  const titles = countTitles(documents);
  await querier.query(
    `INSERT INTO "${table}" AS held (word, titles) SELECT * FROM unnest($1::text[], $2::int[]) AS w(word, titles) ORDER BY word
     ON CONFLICT (word) DO UPDATE SET titles = 1 WHERE held.titles = 0 AND EXCLUDED.titles > 0`,
    [[...titles.keys()], [...titles.values()].map((count) => Math.min(count, 1))],
  );
}

/** Every word of the documents, with how many of their titles hold it. */
export function countTitles(documents: readonly IndexedDocument[]): Map<string, number> {
  const titles = new Map<string, number>();
  for (const { document } of documents) {
    const inTitle = new Set(document.title.split(" "));
    const all = `${document.title} ${document.shop} ${document.about} ${document.description}`.split(" ");
    for (const word of new Set(all)) {
      if (word !== "" && !/^\p{N}/u.test(word))
        titles.set(word, (titles.get(word) ?? 0) + (inTitle.has(word) ? 1 : 0));
    }
  }
  return titles;
}
