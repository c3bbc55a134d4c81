import { parseArgs } from "node:util";
import { seedCity } from "../../../prisma/seed/city/seed-city.server";
import { isEmptyDatabase } from "../../../prisma/seed/seed-people.server";
import { print, say, withWorld } from "../with-world";

const usage = "npm run etalase -- demo:city [--shops N] [--products N]";
const most = { shops: 200_000, products: 5_000_000 };

/** A made-up city for load, always the same for one size; refused where the database holds anything. One line of JSON. */
export async function run(args: readonly string[]): Promise<number> {
  const size = readSize(args);
  if (!size) {
    say(`${usage}\nup to ${most.shops} shops and ${most.products} products`);
    return 64;
  }
  return withWorld(async () => {
    if (!(await isEmptyDatabase())) {
      say("The database holds something already: the made-up city goes only into an empty one.");
      return 1;
    }
    const startedAt = performance.now();
    const made = await seedCity({ ...size, hasPictures: true }, say);
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    print(JSON.stringify({ ...made, seconds }));
    return 0;
  });
}

function readSize(args: readonly string[]): { shops: number; products: number } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { shops: { type: "string" }, products: { type: "string" } },
    });
    const shops = countOf(values.shops ?? "22000", most.shops);
    const products = countOf(values.products ?? "440000", most.products);
    return shops && products ? { shops, products } : null;
  } catch {
    return null;
  }
}

function countOf(text: string, limit: number): number | null {
  const count = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
  return count && count <= limit ? count : null;
}
