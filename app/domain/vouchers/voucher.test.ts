import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rupiah, rupiah, sum } from "~/platform/money";
import { normalCode } from "./code";
import { type Basket, judgeVoucher, leastPaid, type VoucherTerms, voucherState } from "./voucher";

const at = new Date("2026-11-24T04:00:00Z");
const amplang = { id: "amplang", name: "Amplang Bu Rina" };

function terms(over: Partial<VoucherTerms> = {}): VoucherTerms {
  return {
    code: "HEMAT10",
    bearer: "city",
    shop: null,
    kind: "fixed",
    amount: 10_000n,
    percent: 0,
    cap: null,
    minSpend: 0n,
    startsAt: new Date("2026-11-01T00:00:00+08:00"),
    endsAt: new Date("2026-12-01T00:00:00+08:00"),
    perPerson: 1,
    totalLimit: null,
    budget: 1_000_000n,
    usedCount: 0,
    usedAmount: 0n,
    stoppedAt: null,
    ...over,
  };
}

const ofShop = (over: Partial<VoucherTerms> = {}) =>
  terms({ bearer: "shop", shop: amplang, budget: null, ...over });
const byPercent = (percent: number, cap: bigint | null = null): Partial<VoucherTerms> => ({
  kind: "percent",
  amount: 0n,
  percent,
  cap,
});

const baskets: Basket[] = [
  { shopId: "amplang", goods: rupiah(50_000) },
  { shopId: "batik", goods: rupiah(150_000) },
];
const ask = (voucher: VoucherTerms, goods = baskets, usedByPerson = 0) =>
  judgeVoucher(voucher, goods, { at, usedByPerson });

describe("what a voucher takes off", () => {
  it("spreads the city's Rp 10.000 over both shops by their goods", () => {
    const judged = ask(terms());
    expect(judged.ok && judged.value).toEqual({
      code: "HEMAT10",
      bearer: "city",
      total: 10_000n,
      parts: [
        { shopId: "amplang", byShop: 0n, byCity: 2475n },
        { shopId: "batik", byShop: 0n, byCity: 7525n },
      ],
    });
  });

  it("takes Bu Rina's own voucher from her goods alone", () => {
    const judged = ask(ofShop(byPercent(10)));
    expect(judged.ok && judged.value.parts).toEqual([
      { shopId: "amplang", byShop: 5000n, byCity: 0n },
      { shopId: "batik", byShop: 0n, byCity: 0n },
    ]);
  });

  it("stops at the cap, rounds half up, and leaves Rp 1.000 of each shop's goods to pay", () => {
    expect(ask(ofShop(byPercent(50, 20_000n)))).toMatchObject({ value: { total: 20_000n } });
    const one: Basket[] = [{ shopId: "amplang", goods: rupiah(10_005) }];
    expect(ask(ofShop(byPercent(50)), one)).toMatchObject({ value: { total: 5003n } });
    expect(ask(ofShop(byPercent(100)), one)).toMatchObject({ value: { total: 9005n } });
    expect(ask(terms({ amount: 999_999n }))).toMatchObject({ value: { total: 198_000n } });
  });
});

describe("why it takes nothing off", () => {
  it("says what is missing, with figures", () => {
    expect(ask(terms({ minSpend: 212_000n }))).toMatchObject({
      code: "voucher_more_needed",
      missing: 12_000n,
    });
    expect(ask(ofShop({ minSpend: 60_000n }))).toMatchObject({ missing: 10_000n });
  });

  it.each<[string, Partial<VoucherTerms>, number]>([
    ["voucher_stopped", { stoppedAt: at }, 0],
    ["voucher_early", { startsAt: new Date(at.getTime() + 1) }, 0],
    ["voucher_over", { endsAt: at }, 0],
    ["voucher_used_up", { totalLimit: 5, usedCount: 5 }, 0],
    ["voucher_used_by_you", {}, 1],
    ["voucher_budget", { budget: 20_000n, usedAmount: 10_001n }, 0],
  ])("%s", (code, over, used) => {
    expect(ask(terms(over), baskets, used)).toMatchObject({ ok: false, code });
  });

  it("isn't for another shop's goods, nor for goods of Rp 1.000", () => {
    expect(ask(ofShop(), [{ shopId: "batik", goods: rupiah(9000) }])).toMatchObject({
      code: "voucher_other_shop",
      shopName: "Amplang Bu Rina",
    });
    expect(ask(ofShop(), [{ shopId: "amplang", goods: rupiah(1000) }])).toMatchObject({
      code: "voucher_too_little",
    });
  });
});

describe("whatever the terms and the goods", () => {
  const money = (max: number) => fc.integer({ min: 0, max }).map((n) => rupiah(n));
  const anyBaskets = fc
    .array(money(5_000_000), { minLength: 1, maxLength: 6 })
    .map((goods) => goods.map((one, index): Basket => ({ shopId: `shop-${index}`, goods: one })));
  const anyTerms = fc
    .record({
      ofShop: fc.boolean(),
      isFixed: fc.boolean(),
      amount: fc.integer({ min: 1, max: 3_000_000 }),
      percent: fc.integer({ min: 1, max: 100 }),
      cap: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: null }),
      minSpend: fc.integer({ min: 0, max: 100_000 }),
    })
    .map((one) =>
      terms({
        ...(one.ofShop
          ? { bearer: "shop" as const, shop: { id: "shop-0", name: "Amplang Bu Rina" }, budget: null }
          : { budget: 10_000_000n }),
        ...(one.isFixed
          ? { amount: BigInt(one.amount) }
          : byPercent(one.percent, one.cap === null ? null : BigInt(one.cap))),
        minSpend: BigInt(one.minSpend),
      }),
    );

  it("the parts add up, none is negative or above its goods less Rp 1.000, one bears it, the cap holds", () => {
    fc.assert(
      fc.property(anyTerms, anyBaskets, (voucher, goods) => {
        const judged = ask(voucher, goods);
        if (!judged.ok) return;
        const { total, parts } = judged.value;
        const off = (part: { byShop: Rupiah; byCity: Rupiah }) => rupiah(part.byShop + part.byCity);
        expect(sum(parts, off)).toBe(total);
        expect(total).toBeGreaterThan(0n);
        if (voucher.cap !== null) expect(total <= voucher.cap).toBe(true);
        if (voucher.kind === "fixed") expect(total <= voucher.amount).toBe(true);
        for (const [index, part] of parts.entries()) {
          const one = goods[index]?.goods ?? rupiah(0);
          expect(part.byShop >= 0n && part.byCity >= 0n).toBe(true);
          expect(off(part) === 0n || off(part) <= one - leastPaid).toBe(true);
          expect(voucher.bearer === "shop" ? part.byCity : part.byShop).toBe(0n);
          if (voucher.shop && part.shopId !== voucher.shop.id) expect(off(part)).toBe(0n);
        }
      }),
    );
  });

  it("asked twice it answers alike, and more goods never bring less off, unless they would pass the budget", () => {
    fc.assert(
      fc.property(anyTerms, anyBaskets, money(1_000_000), (voucher, goods, more) => {
        const judged = ask(voucher, goods);
        expect(ask(voucher, goods)).toEqual(judged);
        const richer = goods.map((one) => ({ ...one, goods: rupiah(one.goods + more) }));
        const again = ask(voucher, richer);
        if (!judged.ok) return;
        if (again.ok) expect(again.value.total >= judged.value.total).toBe(true);
        else expect(again.code).toBe("voucher_budget");
      }),
    );
  });
});

describe("a code as people write it", () => {
  it.each([
    ["hemat10", "HEMAT10"],
    [" Hemat - 10 ", "HEMAT10"],
    ["HEMAT\u00a010", "HEMAT10"],
    ["hem–at_1.0", "HEMAT10"],
  ])("reads %j", (typed, code) => expect(normalCode(typed)).toBe(code));

  it.each(["", "abc", "A".repeat(21), "HEMAT!", "ＨＥＭＡＴ", "hemat١٠", "<b>", `HEMAT${" ".repeat(80)}`])(
    "knows that %j is none",
    (typed) => expect(normalCode(typed)).toBeNull(),
  );

  it("normalises what it normalised to itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (typed) => {
        const code = normalCode(typed);
        if (code !== null) expect(normalCode(code)).toBe(code);
      }),
    );
  });
});

it("a list says where a voucher stands", () => {
  expect(voucherState(terms(), at)).toBe("running");
  expect(voucherState(terms({ startsAt: new Date(at.getTime() + 1) }), at)).toBe("planned");
  expect(voucherState(terms({ endsAt: at }), at)).toBe("over");
  expect(voucherState(terms({ budget: 5n, usedAmount: 5n }), at)).toBe("used_up");
  expect(voucherState(terms({ stoppedAt: at }), at)).toBe("stopped");
});
