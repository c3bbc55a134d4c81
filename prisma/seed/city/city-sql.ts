import { endings, givenNames, shelves } from "./goods";

/**
 * The city as sets: each row follows from its number alone, so that two cities of one size are the same. Ids have
 * the shape of version 7 and grow with the number, which keeps the indexes dense.
 */
const idOf = (kind: string, number: string) => `(
  lpad(to_hex(1760000000000 + ${number}), 12, '0') || '7' || substr(md5('${kind}' || ${number}), 1, 3)
  || '8' || substr(md5('${kind}' || ${number}), 4, 15))::uuid`;

const pick = (column: string, turn: string) => `${column}[1 + (${turn}) % cardinality(${column})]`;
const list = (texts: readonly string[]) => `ARRAY[${texts.map((text) => `'${text}'`).join(", ")}]`;

/** A number's dice: never negative, the same in every city. */
const dice = (salt: string, number: string) => `(hashtextextended('${salt}', ${number}) & 2147483647)`;

/** Everything is dated back from here, so that a city of today and one of tomorrow are the same. */
const today = "timestamptz '2026-11-24 00:00:00+08'";

export const makeShelves = `
  CREATE TEMP TABLE city_shelf ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY given.slug) - 1 AS turn, c.id AS "categoryId", c."isFood", given.*
  FROM jsonb_to_recordset($1::jsonb) AS given(
    slug text, goods text[], kinds text[], least bigint, most bigint, grams int, keeps text, pictures jsonb
  )
  JOIN "Category" c ON c.slug = given.slug`;

/** `$1` from, `$2` to. A shop keeps to a shelf or two, in a village of its own. */
export const makeShops = `
  INSERT INTO "Shop" (id, slug, name, status, "isTrained", tagline, story, "villageCode", address, color,
    "ratingSum", "ratingCount", "soldCount", "createdAt", "updatedAt", "submittedAt", "approvedAt")
  SELECT ${idOf("shop", "n")}, 'usaha-' || n,
    ${pick("f.goods", dice("sign", "n"))} || CASE WHEN n % 3 = 0 THEN ' Pak ' ELSE ' Bu ' END
      || (${list(givenNames)})[1 + ${dice("owner", "n")} % ${givenNames.length}] || ' ' || n,
    'live', n % 3 > 0, 'Dibuat sendiri di ' || v.name,
    'Kami membuatnya sendiri di ' || v.name || ' sejak lama, dengan bahan dari sekitar sini.',
    v.code, 'Jl. ' || v.name || ' No. ' || 1 + n % 90, '#0e5a47',
    r.count * 4 + r.count / 3, r.count, ${dice("sold", "n")} % 400,
    a.at - interval '3 days', a.at, a.at - interval '1 day', a.at
  FROM generate_series($1::bigint, $2::bigint) n
  JOIN (SELECT code, name, row_number() OVER (ORDER BY code) - 1 AS turn, count(*) OVER () AS of FROM "Village") v
    ON v.turn = ${dice("village", "n")} % v.of
  JOIN city_shelf f ON f.turn = ${dice("shelf", "n")} % (SELECT count(*) FROM city_shelf)
  CROSS JOIN LATERAL (SELECT (${dice("reviews", "n")} % 30)::int AS count) r
  CROSS JOIN LATERAL (SELECT ${today} - n * interval '17 minutes' AS at) a`;

export const makeDeliveries = `
  INSERT INTO "DeliveryOption" (id, "shopId", kind, "readyHours")
  SELECT ${idOf("delivery", "(n * 2 + k.turn)")}, ${idOf("shop", "n")}, k.kind::"DeliveryKind", 24
  FROM generate_series($1::bigint, $2::bigint) n,
    (VALUES (0, 'pickup'), (1, 'shop_courier')) AS k(turn, kind)
  WHERE k.turn = 0 OR n % 4 > 0`;

export const makeTariffs = `
  INSERT INTO "DeliveryTariff" ("optionId", zone, fee)
  SELECT ${idOf("delivery", "(n * 2 + 1)")}, d.code, 6000 + ${dice("fee", "n")} % 5 * 1000
  FROM generate_series($1::bigint, $2::bigint) n, "District" d WHERE n % 4 > 0`;

/** `$3` shops. Products go round the shops; three in four from the shop's own shelf. */
export const makeProducts = `
  INSERT INTO "Product" (id, "shopId", slug, name, description, "categoryId", status, "isHalal", "shelfLife",
    "minPrice", "maxPrice", "availableStock", "coverHash", "ratingSum", "ratingCount", "soldCount",
    "createdAt", "updatedAt", "publishedAt")
  SELECT ${idOf("product", "n")}, ${idOf("shop", "s.shop")}, 'barang-' || n, x.name,
    x.name || ' dari dapur dan tangan sendiri. Dikemas rapi, dikirim hari itu juga.',
    f."categoryId", 'published', f."isFood" AND n % 5 > 0, f.keeps, x.price, x.price, x.stock,
    x.picture ->> 'hash', r.count * 4 + r.count / 2, r.count, ${dice("bought", "n")} % 300, x.at, x.at, x.at
  FROM generate_series($1::bigint, $2::bigint) n
  CROSS JOIN LATERAL (SELECT 1 + (n - 1) % $3::bigint AS shop) s
  JOIN city_shelf f ON f.turn = CASE WHEN n % 4 > 0 THEN ${dice("shelf", "s.shop")} ELSE ${dice("other", "n")} END
    % (SELECT count(*) FROM city_shelf)
  CROSS JOIN LATERAL (
    SELECT ${pick("f.goods", dice("good", "n"))} || ' ' || ${pick("f.kinds", dice("kind", "n"))} || ' '
        || (${list(endings)})[1 + ${dice("ending", "n")} % ${endings.length}] AS name,
      f.least + ${dice("price", "n")} % ((f.most - f.least) / 500 + 1) * 500 AS price,
      CASE WHEN n % 20 = 0 THEN 0 ELSE 1 + ${dice("stock", "n")} % 60 END::int AS stock,
      f.pictures -> (${dice("picture", "n")} % greatest(1, jsonb_array_length(f.pictures)))::int AS picture,
      ${today} - ${dice("age", "n")} % 500000 * interval '1 minute' AS at
  ) x
  CROSS JOIN LATERAL (SELECT (${dice("rated", "n")} % 12)::int AS count) r`;

export const makeVariants = `
  INSERT INTO "Variant" (id, "productId", "shopId", price, "weightGrams", stock)
  SELECT ${idOf("variant", "n")}, p.id, p."shopId", p."minPrice", f.grams, p."availableStock"
  FROM generate_series($1::bigint, $2::bigint) n
  JOIN "Product" p ON p.id = ${idOf("product", "n")} JOIN city_shelf f ON f."categoryId" = p."categoryId"`;

export const makeMovements = `
  INSERT INTO "StockMovement" (id, "variantId", delta, reason, "sourceId", at)
  SELECT ${idOf("movement", "n")}, v.id, v.stock, 'initial', v."productId"::text, ${today}
  FROM generate_series($1::bigint, $2::bigint) n
  JOIN "Variant" v ON v.id = ${idOf("variant", "n")} WHERE v.stock > 0`;

export const makePhotos = `
  INSERT INTO "Photo" (id, "shopId", "productId", hash, width, height, thumbhash, alt, "createdAt")
  SELECT ${idOf("photo", "n")}, p."shopId", p.id, p."coverHash", (picture ->> 'width')::int,
    (picture ->> 'height')::int, picture ->> 'thumbhash', p.name, p."createdAt"
  FROM generate_series($1::bigint, $2::bigint) n
  JOIN "Product" p ON p.id = ${idOf("product", "n")} JOIN city_shelf f ON f."categoryId" = p."categoryId"
  JOIN LATERAL jsonb_array_elements(f.pictures) AS picture ON picture ->> 'hash' = p."coverHash"`;

export function shelfRows(pictures: ReadonlyMap<string, readonly object[]>): string {
  return JSON.stringify(
    shelves.map(({ price: [least, most], ...shelf }) => ({
      ...shelf,
      least,
      most,
      pictures: pictures.get(shelf.slug) ?? [],
    })),
  );
}
