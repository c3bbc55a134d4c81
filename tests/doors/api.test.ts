import { beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { unpublishProduct } from "~/domain/catalog/publish-product.server";
import { reindexAll } from "~/domain/search/reindex-all.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { loader as nowhere } from "~/routes/api.v1.$";
import { loader as categories } from "~/routes/api.v1.categories";
import { loader as city } from "~/routes/api.v1.city";
import { loader as openapi } from "~/routes/api.v1.openapi[.]json";
import { action, loader as products } from "~/routes/api.v1.products._index";
import { loader as product } from "~/routes/api.v1.products.$shop.$product";
import { loader as shops } from "~/routes/api.v1.shops._index";
import { loader as shop } from "~/routes/api.v1.shops.$shop";
import { loader as suggest } from "~/routes/api.v1.suggest";
import { useDatabase } from "../setup/use-database";
import { categoryId, draftOf, openShelves, openShop, put, row } from "../stories/catalog-cast";
import { ask, origin } from "./ask";
import { misfits } from "./json-schema";

useDatabase();

let rina: OwnerActor;
let hidden: string;

beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
  const hasan = await openShop("Pak Hasan", "batik-pak-hasan");
  await db.shop.update({ where: { id: hasan.shopId }, data: { villageCode: "65.71.02.1002" } });
  await put(rina, "Amplang Bandeng", { variants: [row({ price: rupiah(28_000), stock: 7 })] });
  await put(rina, "Amplang Udang", { variants: [row({ price: rupiah(34_000) })] });
  const batik = await draftOf("Batik Pakis");
  await put(hasan, "Batik Pakis", {
    facts: { ...batik.facts, categoryId: await categoryId("batik"), isHalal: false },
    variants: [row({ price: rupiah(250_000) })],
  });
  hidden = await put(rina, "Amplang Rahasia");
  await unpublishProduct(rina, hidden);
  await openShop("Yuni", "kue-yuni", "draft");
  await reindexAll();
});

type Json = Record<string, unknown>;

/** Asks, and holds the answer to what the OpenAPI document says of it. */
async function askChecked(
  loader: Parameters<typeof ask>[0],
  path: string,
  template: string,
  params: Record<string, string> = {},
): Promise<{ status: number; body: Json }> {
  const [answer, described] = [
    await ask(loader, path, params),
    (await (await ask(openapi, "/")).json()) as Json,
  ];
  const body = (await answer.json()) as Json;
  const responses = (described.paths as Record<string, { get: { responses: Json } }>)[template]?.get
    .responses;
  const said = responses?.[String(answer.status)] as
    | { content: Record<string, { schema: Json }> }
    | undefined;
  const type = answer.headers.get("Content-Type")?.split(";")[0] ?? "";
  expect(said?.content[type], `${template} ${answer.status} ${type} is described`).toBeDefined();
  expect(misfits(said?.content[type]?.schema ?? {}, body, described)).toEqual([]);
  return { status: answer.status, body };
}

const list = (query = "") => askChecked(products, `/api/v1/products${query}`, "/api/v1/products");

describe("GET /api/v1/products", () => {
  test("answers what the contract says", async () => {
    const { body } = await list("?q=amplang%20bandeng");
    expect(body).toEqual({
      items: [
        {
          id: expect.any(String),
          slug: "amplang-bandeng",
          name: "Amplang Bandeng",
          price: 28_000,
          stock: 7,
          image: null,
          rating: null,
          shop: {
            slug: "amplang-bu-rina",
            name: "amplang-bu-rina",
            district: "Tarakan Barat",
            village: "Karang Anyar Pantai",
          },
          url: `${origin}/toko/amplang-bu-rina/amplang-bandeng`,
        },
      ],
      total: 1,
      page: 1,
      per_page: 24,
      facets: {
        category: [{ value: "amplang", label: "Amplang", count: 1 }],
        district: [{ value: "tarakan-barat", label: "Tarakan Barat", count: 1 }],
        village: [{ value: "karang-anyar-pantai", label: "Karang Anyar Pantai", count: 1 }],
      },
    });
  });

  test.each<[string, string[]]>([
    ["", ["Amplang Bandeng", "Amplang Udang", "Batik Pakis"]],
    ["?category=batik", ["Batik Pakis"]],
    ["?district=tarakan-tengah", ["Batik Pakis"]],
    ["?village=65.71.01.1003", ["Amplang Bandeng", "Amplang Udang"]],
    ["?shop=batik-pak-hasan", ["Batik Pakis"]],
    ["?min_price=30000&max_price=100000", ["Amplang Udang"]],
    ["?halal=true", ["Amplang Bandeng", "Amplang Udang"]],
    ["?halal=false&q=", ["Amplang Bandeng", "Amplang Udang", "Batik Pakis"]],
    ["?q=rahasia", []],
    ["?q=!!!", []],
    ["?published=false&OR=1&lang=%27||&limit=1000000", ["Amplang Bandeng", "Amplang Udang", "Batik Pakis"]],
    ["?category=batik&category=amplang", ["Batik Pakis"]],
  ])("%s", async (query, names) => {
    const { status, body } = await list(query);
    expect(status).toBe(200);
    expect((body.items as { name: string }[]).map(({ name }) => name).sort()).toEqual(names);
    expect(body.total).toBe(names.length);
  });

  test("sorts and pages", async () => {
    const dear = await list("?sort=-price&per_page=2");
    expect((dear.body.items as { price: number }[]).map(({ price }) => price)).toEqual([250_000, 34_000]);
    const second = await list("?sort=-price&per_page=2&page=2");
    expect(second.body).toMatchObject({ total: 3, page: 2, per_page: 2, items: [{ price: 28_000 }] });
    expect((await list("?page=9")).body).toMatchObject({ items: [], total: 3 });
    expect((await list("?per_page=100")).status).toBe(200);
  });

  test.each([
    "sort=hapus",
    "sort=constructor",
    "category=tidak-ada",
    `category=${"a,".repeat(99)}`,
    "district=nunukan",
    "village=x",
    "shop=tidak-ada",
    "shop=kue-yuni",
    "min_price=-1",
    "min_price=1e3",
    "max_price=0x10",
    "max_price=٣",
    "min_price=9&max_price=3",
    "halal=mungkin",
    "page=0",
    "page=-1",
    "page=NaN",
    "page=1e9",
    "page=999999",
    "per_page=0",
    "per_page=101",
    "per_page=1000000",
    `q=${"a".repeat(201)}`,
  ])("%.30s is a 400 that names it", async (query) => {
    const { status, body } = await list(`?${query}`);
    expect(status).toBe(400);
    const [name] = query.split("=");
    const named = query.startsWith("min_price=9") ? "max_price" : name;
    expect(body).toMatchObject({ title: "Bad request", status: 400, errors: [{ name: named }] });
  });

  test("may be read from any page, kept for a moment, and asked again cheaply", async () => {
    const first = await ask(products, "/api/v1/products");
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=5");
    const etag = first.headers.get("ETag") ?? "";
    const again = await ask(products, "/api/v1/products", {}, { "If-None-Match": `W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await ask(products, "/api/v1/products?q=udang", {}, { "If-None-Match": etag });
    expect(other.status).toBe(200);
  });

  test("only reads", () => {
    expect(action().status).toBe(405);
    expect(action().headers.get("Allow")).toBe("GET, HEAD");
  });
});

describe("the rest of the interface", () => {
  test("one product, and none that isn't on show", async () => {
    const template = "/api/v1/products/{shop}/{product}";
    const found = await askChecked(product, "/", template, {
      shop: "amplang-bu-rina",
      product: "amplang-udang",
    });
    expect(found.body).toMatchObject({
      name: "Amplang Udang",
      price: 34_000,
      halal: true,
      variants: [{ stock: 10 }],
    });
    const absent = await askChecked(product, "/", template, {
      shop: "amplang-bu-rina",
      product: "tidak-ada",
    });
    const secret = await askChecked(product, "/", template, {
      shop: "amplang-bu-rina",
      product: "amplang-rahasia",
    });
    expect(absent).toEqual({ status: 404, body: { type: "about:blank", title: "Not found", status: 404 } });
    expect(secret).toEqual(absent);
  });

  test("shops that are open, by place and name", async () => {
    const all = await askChecked(shops, "/api/v1/shops", "/api/v1/shops");
    expect(all.body).toMatchObject({ total: 2, page: 1, per_page: 24 });
    const found = await askChecked(shops, "/api/v1/shops?q=hasan&district=65.71.02", "/api/v1/shops");
    expect(found.body.items).toMatchObject([{ slug: "batik-pak-hasan", village: "Pamusian", products: 1 }]);
    expect((await askChecked(shops, "/api/v1/shops?q=%25", "/api/v1/shops")).status).toBe(200);
    expect((await askChecked(shops, "/api/v1/shops?per_page=0", "/api/v1/shops")).status).toBe(400);
    const one = await askChecked(shop, "/", "/api/v1/shops/{shop}", { shop: "amplang-bu-rina" });
    expect(one.body).toMatchObject({ products: 2, categories: [{ slug: "amplang", count: 2 }] });
    expect((await askChecked(shop, "/", "/api/v1/shops/{shop}", { shop: "kue-yuni" })).status).toBe(404);
  });

  test("categories with counts, suggestions, the city's figures", async () => {
    const shelves = await askChecked(categories, "/", "/api/v1/categories");
    expect(shelves.body.items).toMatchObject([
      { slug: "amplang", products: 2 },
      { slug: "batik", products: 1 },
    ]);
    const meant = await askChecked(suggest, "/api/v1/suggest?q=ampl", "/api/v1/suggest");
    expect((meant.body.products as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      "Amplang Bandeng",
      "Amplang Udang",
    ]);
    expect(meant.body).toMatchObject({
      shops: [{ slug: "amplang-bu-rina" }],
      categories: [{ slug: "amplang", count: 2 }],
    });
    expect((await askChecked(suggest, "/api/v1/suggest", "/api/v1/suggest")).status).toBe(400);
    const figures = await askChecked(city, "/", "/api/v1/city");
    expect(figures.body).toMatchObject({
      city: "Kota Tarakan",
      registered: null,
      shops_live: null,
      products: null,
    });
    expect(figures.body.districts).toHaveLength(4);
    expect(figures.body.villages).toHaveLength(20);
  });

  test("what isn't there says so as a problem", async () => {
    const answer = await ask(nowhere, "/api/v1/orders");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  });

  test("is described as OpenAPI 3.1, every address of it", async () => {
    const described = (await (await ask(openapi, "/")).json()) as {
      openapi: string;
      paths: object;
      servers: unknown;
    };
    expect(described.openapi).toBe("3.1.0");
    expect(described.servers).toEqual([{ url: origin }]);
    expect(Object.keys(described.paths)).toHaveLength(7);
    expect(JSON.stringify(described)).toContain('"per_page"');
  });
});
