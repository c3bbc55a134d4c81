import type { LoaderFunction } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { loader as goods } from "~/routes/admin.barang._index";
import { loader as people } from "~/routes/admin.orang._index";
import { loader as orders } from "~/routes/admin.pesanan._index";
import { loader as shops } from "~/routes/admin.toko._index";
import { origin } from "../doors/ask";
import { useDatabase } from "../setup/use-database";
import { officerContext } from "./admin-cast";
import { appointOfficer } from "./catalog-cast";

useDatabase();
let officer: AdminActor;

beforeEach(async () => {
  officer = await appointOfficer();
});

/** Where it sends her; null where it shows its list. */
async function sentFrom(loader: LoaderFunction, address: string): Promise<string | null> {
  const { context } = officerContext(officer);
  try {
    await loader({ request: new Request(origin + address), params: {}, context });
    return null;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get("Location");
    throw thrown;
  }
}

const lists: readonly (readonly [string, LoaderFunction, string])[] = [
  ["/admin/pesanan", orders, "status=placed"],
  ["/admin/barang", goods, "status=published"],
  ["/admin/toko", shops, "status=live"],
  ["/admin/orang", people, "peran=buyer"],
];

test.each(lists)(
  "%s past its end leads to its first page and keeps what was asked",
  async (path, loader, kept) => {
    expect(await sentFrom(loader, `${path}?q=kopi&${kept}&hal=99`)).toBe(`${path}?q=kopi&${kept}`);
    expect(await sentFrom(loader, `${path}?q=kopi&${kept}`)).toBeNull();
  },
);
