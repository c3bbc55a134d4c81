import type { PoolClient } from "pg";
import { receivePhoto } from "~/domain/catalog/receive-photo.server";
import { reindexAll } from "~/domain/search/reindex-all.server";
import { pool } from "~/platform/db.server";
import type { Picture } from "~/platform/images";
import { unlabelled } from "../pictures/pick-picture";
import { pictureBytes } from "../pictures/vary-picture.server";
import { must } from "../stage";
import * as sql from "./city-sql";
import { shelves } from "./goods";

export type CitySize = {
  readonly shops: number;
  readonly products: number;
  /** Two pictures a shelf, drawn once and shown by all its goods. */
  readonly hasPictures: boolean;
};

export type MadeCity = { readonly shops: number; readonly products: number; readonly indexed: number };

const atOnce = 40_000;

/**
 * A made-up city for load, in one transaction: written as sets past the verbs, since half a million products one by
 * one would take a day. It promises what the verbs do: movements sum to the stock, lists agree with variants, and
 * the index is that of the catalogue. The database is empty, as `isEmptyDatabase` says.
 */
export async function seedCity(size: CitySize, say: (line: string) => void): Promise<MadeCity> {
  const pictures = size.hasPictures ? await drawPictures(say) : new Map<string, readonly Picture[]>();
  const client = await pool().connect();
  try {
    await client.query(
      "BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB'",
    );
    await trustOurRows(client);
    await client.query(sql.makeShelves, [sql.shelfRows(pictures)]);
    await writeShops(client, size.shops);
    say(`${size.shops} shops`);
    await writeProducts(client, size, say);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
  for (const table of [
    "Shop",
    "Product",
    "Variant",
    "StockMovement",
    "Photo",
    "DeliveryOption",
    "DeliveryTariff",
  ])
    await pool().query(`VACUUM ANALYZE "${table}"`);
  say("search index");
  const { postgres } = must(await reindexAll(), "search index");
  await pool().query('VACUUM ANALYZE "SearchDocument"');
  return { shops: size.shops, products: size.products, indexed: postgres };
}

/** References are right by construction; looking each of them up again would double the time. Superusers alone may. */
async function trustOurRows(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT rolsuper AS may FROM pg_roles WHERE rolname = current_user",
  );
  if (rows[0]?.may) await client.query("SET LOCAL session_replication_role = replica");
}

async function writeShops(client: PoolClient, shops: number): Promise<void> {
  await client.query(sql.makeShops, [1, shops]);
  await client.query(sql.makeDeliveries, [1, shops]);
  await client.query(sql.makeTariffs, [1, shops]);
}

async function writeProducts(
  client: PoolClient,
  { shops, products }: CitySize,
  say: (line: string) => void,
): Promise<void> {
  for (let from = 1; from <= products; from += atOnce) {
    const to = Math.min(products, from + atOnce - 1);
    await client.query(sql.makeProducts, [from, to, shops]);
    for (const statement of [sql.makeVariants, sql.makeMovements, sql.makePhotos])
      await client.query(statement, [from, to]);
    say(`${to} of ${products} products`);
  }
}

async function drawPictures(say: (line: string) => void): Promise<Map<string, readonly Picture[]>> {
  say("pictures");
  const pairs = shelves.map(async ({ slug }) => {
    const kept = await Promise.all(
      [0, 1].map(async (seed) => {
        const [file = ""] = unlabelled[slug].slice(seed % unlabelled[slug].length);
        return must(await receivePhoto(await pictureBytes({ file, vary: true }, seed)), file);
      }),
    );
    return [slug, [...new Map(kept.map((picture) => [picture.hash, picture])).values()]] as const;
  });
  return new Map(await Promise.all(pairs));
}
