import { describe, expect, it } from "vitest";
import tarakan from "~/domain/city/tarakan.json";
import { readShopQris } from "~/domain/straight/shop-qris";
import { parsePhone } from "~/platform/phone";
import { city } from "./city";
import { payees } from "./payees";
import type { ProductCast } from "./types";

const live = city.shops.filter((shop) => shop.state === "live");
const goods = city.shops.flatMap((shop) => shop.products.map((product) => ({ shop, product })));
const refs = new Set(goods.map(({ shop, product }) => `${shop.slug}/${product.slug}`));
const people = new Map(city.people.map((person) => [person.key, person]));
const codes = new Set(tarakan.villages.map((village) => village.code));
const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
/** WCAG contrast of white on a hex colour. */
function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe("the demo city keeps the contract's counts", () => {
  it("has forty live shops and more, in every district and nearly every village", () => {
    expect(live.length).toBeGreaterThanOrEqual(44);
    expect(new Set(live.map((shop) => shop.villageCode.slice(0, 8))).size).toBe(4);
    expect(new Set(live.map((shop) => shop.villageCode)).size).toBeGreaterThanOrEqual(18);
  });

  it("sells three hundred products and more in twenty categories, each of which has some", () => {
    const sold = live.flatMap((shop) => shop.products);
    expect(sold.length).toBeGreaterThanOrEqual(310);
    expect(city.categories).toHaveLength(20);
    for (const category of city.categories) {
      expect(sold.filter((product) => product.category === category.slug).length).toBeGreaterThan(4);
    }
  });

  it("has two finished batches and a running one, fifty seats each, all taken", () => {
    expect(city.batches.map((batch) => batch.state)).toEqual(["finished", "finished", "running"]);
    for (const batch of city.batches) {
      expect(batch.participants).toHaveLength(batch.capacity);
      unique(batch.participants.map((participant) => participant.name));
    }
  });

  it("has two hundred and fifty reviews and more, of which some aren't kind", () => {
    expect(city.reviews.length).toBeGreaterThanOrEqual(250);
    unique(city.reviews.map((review) => review.text));
    expect(city.reviews.filter((review) => review.stars <= 3).length).toBeGreaterThan(5);
  });

  it("opens the doors that the contract names", () => {
    const shopOf = (key: string) => city.shops.find((shop) => shop.owner === key);
    expect(shopOf("rina")).toMatchObject({ slug: "amplang-bu-rina", state: "live" });
    expect(shopOf("hasan")).toMatchObject({ slug: "batik-pak-hasan", state: "live" });
    expect(shopOf("yuni")).toMatchObject({ state: "submitted" });
    for (const key of ["admin", "mentor", "rina", "hasan", "yuni", "dina"]) {
      expect(people.get(key)?.email).toBe(`${key}@etalase.test`);
    }
    expect(city.orders.filter((order) => order.buyer === "dina").length).toBeGreaterThan(3);
  });
});

describe("what the demo can show", () => {
  const endsOf = (buyer?: string) =>
    new Set(
      city.orders
        .filter((order) => !buyer || order.buyer === buyer)
        .flatMap((order) => order.parts.map((part) => part.end)),
    );

  it("is every state of an order in Dina's own list", () => {
    const states = [
      ...["awaiting_payment", "payment_expired", "cancelled_by_buyer", "awaiting_acceptance", "packing"],
      ...["ready_for_pickup", "shipped", "delivered", "completed", "refunded", "refunded_partly"],
    ];
    expect(states.filter((state) => ![...endsOf("dina")].some((end) => end === state))).toEqual([]);
  });

  it("is money that came late, twice and for nothing any more, and a refund that waits for an officer's hand", () => {
    expect([...endsOf()]).toEqual(expect.arrayContaining(["paid_late", "paid_after_cancel"]));
    expect(city.orders.some((order) => order.paidTwice)).toBe(true);
    const byHand = city.orders.filter(
      ({ payment, parts }) => payment === "gateway_va" && parts.some(({ end }) => end === "declined_by_shop"),
    );
    expect(byHand.length).toBeGreaterThan(0);
  });

  it("is money for a shop itself in every state, a code of hers and one of the city put in, and a dispute", () => {
    expect(city.orders.flatMap(({ straight }) => straight ?? [])).toEqual(
      expect.arrayContaining(["waits", "proof_sent", "confirmed"]),
    );
    for (const { straight, parts } of city.orders) {
      if (!straight) continue;
      expect(payees.map(({ shop }) => shop)).toEqual(expect.arrayContaining(parts.map(({ shop }) => shop)));
      expect(parts.every(({ end }) => (end === "awaiting_payment") === (straight !== "confirmed"))).toBe(
        true,
      );
    }
    const typed = city.orders.flatMap(({ voucher }) => voucher ?? []);
    expect(new Set(typed)).toEqual(new Set(["AMPLANG10", "TARAKAN10"]));
    expect(city.orders.filter(({ disputed }) => disputed)).toHaveLength(1);
  });

  it("is a static code of a shop that reads without a fault, and an account", () => {
    for (const { qris, number } of payees) {
      expect(number).toMatch(/^\d{6,20}$/);
      if (qris !== null) expect(readShopQris(qris)).toMatchObject({ ok: true, value: { city: "TARAKAN" } });
    }
  });

  it("is a return that waits for Bu Rina, one that an officer decides, and one that went well", () => {
    expect([...endsOf()]).toEqual(expect.arrayContaining(["return_asked", "return_at_city", "returned"]));
  });

  it("is a class of today at every step of the way, with some hands up", () => {
    const running = city.batches.find(({ state }) => state === "running");
    const steps = new Set(running?.participants.map(({ step }) => step));
    for (const step of ["account", "profile", "photo", "first_product", "delivery", "payment", "submitted"])
      expect([...steps]).toContain(step);
    const calls = running?.participants.filter(({ wantsHelp }) => wantsHelp) ?? [];
    expect(calls.length).toBeGreaterThanOrEqual(3);
    expect(calls.every(({ step, shop }) => step !== null && shop === null)).toBe(true);
  });

  it("is Bu Rina's morning: orders to accept, a review below three stars to answer, something sold out", () => {
    const hers = city.orders.flatMap(({ daysAgo, parts }) =>
      parts.flatMap(({ shop, end }) => (shop === "amplang-bu-rina" && daysAgo === 0 ? [end] : [])),
    );
    expect(hers.filter((end) => end === "awaiting_acceptance").length).toBeGreaterThanOrEqual(2);
    const reviews = city.reviews.filter(({ shop, reply }) => shop === "amplang-bu-rina" && !reply);
    expect(reviews.length).toBeGreaterThan(2);
    expect(reviews.some(({ stars }) => stars < 3)).toBe(true);
  });
});

describe("a shop", () => {
  it("can be found, reached and read", () => {
    const faults = city.shops.flatMap((shop) => {
      const owner = people.get(shop.owner);
      return [
        codes.has(shop.villageCode) || "unknown village",
        owner?.role === "owner" || "no owner",
        owner?.villageCode === shop.villageCode || "owner lives elsewhere",
        parsePhone(shop.whatsapp) !== null || "no mobile number",
        contrastWithWhite(shop.colour) >= 4.5 || "white can't be read on its colour",
        shop.delivery.length > 0 || "no way to hand over",
        city.batches.some((batch) => batch.key === shop.batch) || "unknown batch",
        shop.state !== "live" || shop.story.length > 150 || "no story",
      ].flatMap((fault) => (fault === true ? [] : [`${shop.slug}: ${fault}`]));
    });
    expect(faults).toEqual([]);
  });

  it("has documents whose numbers have the right form", () => {
    const forms = { nib: /^\d{13}$/, pirt: /^\d{13}-\d{2}$/, halal: /^ID\d{17}$/, bpom: /^MD\d{12}$/ };
    const documents = city.shops.flatMap((shop) => shop.documents);
    for (const document of documents) expect(document.number).toMatch(forms[document.kind]);
    unique(documents.map((document) => document.number));
  });

  it("is one of a kind, and so is its owner", () => {
    unique(city.shops.map((shop) => shop.slug));
    unique(city.shops.map((shop) => shop.owner));
    unique(city.people.map((person) => person.email));
    unique(city.people.map((person) => person.whatsapp));
  });
});

describe("a product", () => {
  const isFood = new Map(city.categories.map((category) => [category.slug, category.isFood]));

  const faultsOf = (product: ProductCast) => [
    (product.price >= 5_000 && product.price < 2_000_000) || "price",
    product.price % 500 === 0 || "price isn't round",
    (product.weightGrams >= 30 && product.weightGrams < 15_000) || "weight",
    product.description.length > 15 || "description",
    (product.shelfLifeDays !== null) === isFood.get(product.category) || "shelf life",
    product.photos.length > 0 || "no photo",
    product.variants.every((v) => v.values.length === product.options.length) || "options",
    new Set(product.variants.map((v) => v.values.join("|"))).size === product.variants.length || "twins",
  ];

  it("has honest terms", () => {
    const faults = goods.flatMap(({ shop, product }) =>
      faultsOf(product).flatMap((fault) =>
        fault === true ? [] : [`${shop.slug}/${product.slug}: ${fault}`],
      ),
    );
    expect(faults).toEqual([]);
  });

  it("has an address and a stock code that no other of its shop has", () => {
    for (const shop of city.shops) {
      unique(shop.products.map((product) => product.slug));
      unique(shop.products.flatMap((product) => product.variants.flatMap((v) => (v.sku ? [v.sku] : []))));
    }
  });
});

describe("what is said about goods is about goods that exist", () => {
  it("in reviews, by buyers who reviewed each thing once and after the shop opened", () => {
    const opened = new Map(city.shops.map((shop) => [shop.slug, shop.openedDaysAgo]));
    for (const review of city.reviews) {
      expect(refs).toContain(`${review.shop}/${review.product}`);
      expect([review.buyer, people.get(review.buyer)?.role]).toEqual([review.buyer, "buyer"]);
      expect(review.daysAgo).toBeLessThan(opened.get(review.shop) ?? 0);
    }
    unique(city.reviews.map((review) => `${review.buyer} ${review.shop}/${review.product}`));
  });

  it("in collections and stories", () => {
    const faults = city.collections.flatMap(({ products }) => products.filter((ref) => !refs.has(ref)));
    expect(faults).toEqual([]);
    for (const story of city.stories) expect(city.shops.map((shop) => shop.slug)).toContain(story.shop);
  });

  it("in orders, which choose a variant where there are some and a delivery that the shop has", () => {
    for (const part of city.orders.flatMap((order) => order.parts)) {
      const shop = city.shops.find(({ slug }) => slug === part.shop);
      expect(shop?.delivery.map((way) => way.kind)).toContain(part.delivery);
      for (const line of part.lines) {
        const product = goods.find(
          ({ shop: s, product: p }) => `${s.slug}/${p.slug}` === line.product,
        )?.product;
        const chosen = line.values.join("|");
        const choices = product?.variants.map((v) => v.values.join("|")) ?? [];
        expect(line.product.startsWith(`${part.shop}/`)).toBe(true);
        expect(choices.length > 0 ? choices : [""]).toContain(chosen);
      }
    }
  });
});
