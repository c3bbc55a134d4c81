import { reindexAll } from "~/domain/search/reindex-all.server";
import { pool } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { openWorld } from "../../app/cli/world";

export type BenchCity = { readonly shops: number; readonly products: number; readonly megabytes: number };

const perShop = 10;

/** Words of the city's goods: 24 × 20 names, so that a search finds some hundreds among twenty thousand. */
const goods =
  "Amplang,Kerupuk,Keripik,Stik,Terasi,Sambal,Abon,Nastar,Brownies,Lemper,Dodol,Kopi,Teh,Sirup,Madu,Batik,Tas,Topi,Gelang,Sabun,Bros,Petis,Ebi,Rempeyek".split(
    ",",
  );
const kinds =
  "Bandeng,Kepiting,Udang,Tenggiri,Pedas,Gurih,Manis,Asin,Pisang,Singkong,Jahe,Kelapa,Pakis,Kuku Macan,Daun Jeruk,Original,Keju,Cokelat,Rotan,Kayu".split(
    ",",
  );

const texts = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(",")}]`;

const statements = (shops: number): string[] => [
  `INSERT INTO "Shop" (id, slug, name, status, "isTrained", tagline, story, "villageCode", "updatedAt", "approvedAt", "ratingSum", "ratingCount", "soldCount")
   SELECT gen_random_uuid(), 'usaha-' || n, 'Usaha ' || (${texts(goods)})[1 + n % 24] || ' ' || n, 'live', n % 3 > 0,
     'Dibuat sendiri di rumah', repeat('Kami membuatnya sendiri sejak lama. ', 8), v.code, now(), now() - n * interval '1 hour', 40, 9, n % 97
   FROM generate_series(1, ${shops}) n
   JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS turn, count(*) OVER () AS of FROM "Village") v ON v.turn = n % v.of`,
  `INSERT INTO "DeliveryOption" (id, "shopId", kind, "readyHours")
   SELECT gen_random_uuid(), s.id, kind::"DeliveryKind", 24 FROM "Shop" s, unnest(ARRAY['pickup', 'shop_courier']) kind`,
  `INSERT INTO "DeliveryTariff" ("optionId", zone, fee) SELECT o.id, d.code, 8000 FROM "DeliveryOption" o, "District" d WHERE o.kind = 'shop_courier'`,
  `INSERT INTO "Product" (id, "shopId", slug, name, description, "categoryId", status, "isHalal", "minPrice", "maxPrice", "availableStock",
     "coverHash", "ratingSum", "ratingCount", "soldCount", "publishedAt", "updatedAt")
   SELECT gen_random_uuid(), s.id, 'barang-' || n, (${texts(goods)})[1 + h % 24] || ' ' || (${texts(kinds)})[1 + h / 24 % 20] || ' ' || h % 7,
     repeat('Renyah, tanpa pengawet, dikemas rapi. ', 12), c.id, 'published', h % 2 = 0, 10000 + h % 90 * 1000, 10000 + h % 90 * 1000, 1000,
     lpad(to_hex(h % 64), 40, 'a'), h % 40, h % 9, h % 500, now() - h % 5000 * interval '1 minute', now()
   FROM "Shop" s, generate_series(1, ${perShop}) n, LATERAL (SELECT abs(hashtext(s.slug || n)) AS h) x
   JOIN (SELECT id, row_number() OVER (ORDER BY slug) - 1 AS turn, count(*) OVER () AS of FROM "Category") c ON c.turn = x.h % c.of`,
  `INSERT INTO "Photo" (id, "shopId", "productId", hash, width, height, thumbhash, alt)
   SELECT gen_random_uuid(), "shopId", id, "coverHash", 1200, 900, '1QcSHQRnh493V4dIh4eXh1h4kJUI', name FROM "Product"`,
  `INSERT INTO "Variant" (id, "productId", "shopId", price, "weightGrams", stock) SELECT gen_random_uuid(), id, "shopId", "minPrice", 300, 1000 FROM "Product"`,
  `INSERT INTO "StockMovement" (id, "variantId", delta, reason, "sourceId") SELECT gen_random_uuid(), id, stock, 'initial', "productId"::text FROM "Variant"`,
];

/** A made-up city of that size in an embedded database of its own: written as sets, indexed by the app's own verb. */
export async function makeCity(dataDir: string, shops: number): Promise<BenchCity> {
  overrideEnv({ NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: undefined });
  const world = await openWorld("verb");
  try {
    for (const sql of statements(shops)) await pool().query(sql);
    const indexed = await reindexAll();
    if (!indexed.ok) throw new Error(indexed.code);
    await pool().query("VACUUM ANALYZE");
    const { rows } = await pool().query<{ size: string }>(
      "SELECT pg_database_size(current_database())::text AS size",
    );
    return { shops, products: indexed.value.postgres, megabytes: Math.round(Number(rows[0]?.size) / 1e6) };
  } finally {
    await world.close();
  }
}
