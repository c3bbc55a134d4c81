import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { type SeenShop, seenCheckout, whatChanged } from "./seen-checkout";

const line = (variantId: string, quantity = 1, price = 28_000, weightGrams = 250) => ({
  variantId,
  quantity,
  price: rupiah(price),
  weightGrams,
});
const quote = (fee: number, kind: "pickup" | "shop_courier" = "shop_courier") => ({
  kind,
  fee: rupiah(fee),
  note: "",
  readyHours: 2,
  daysMin: 0,
  daysMax: 1,
});
const rina = (lines = [line("amplang")], quotes = [quote(8000)]): SeenShop => ({ id: "rina", lines, quotes });
const goodsOf = (...shops: SeenShop[]) => seenCheckout("65.71.01.1001", shops).goods;
const waysOf = (...shops: SeenShop[]) => seenCheckout("65.71.01.1001", shops).ways;

describe("what Dina saw at the checkout", () => {
  test("is the same in whatever order her goods come", () => {
    const [amplang, abon] = [line("amplang"), line("abon")];
    const hasan: SeenShop = { id: "hasan", lines: [line("batik")], quotes: [quote(0, "pickup")] };
    expect(goodsOf(rina([amplang, abon]), hasan)).toBe(goodsOf(hasan, rina([abon, amplang])));
    expect(waysOf(rina(), hasan)).toBe(waysOf(hasan, rina()));
  });

  test("differs with another thing of the same price, another number, price or weight", () => {
    const seen = goodsOf(rina());
    for (const other of [
      line("abon"),
      line("amplang", 2),
      line("amplang", 1, 30_000),
      line("amplang", 1, 28_000, 300),
    ])
      expect(goodsOf(rina([other]))).not.toBe(seen);
    expect(goodsOf(rina([line("amplang", 2, 14_000)]))).not.toBe(goodsOf(rina([line("amplang", 1, 28_000)])));
  });

  test("differs with another place and another fee, which are no change of the goods", () => {
    expect(waysOf(rina([line("amplang")], [quote(9000)]))).not.toBe(waysOf(rina()));
    expect(seenCheckout("65.71.01.1002", [rina()]).ways).not.toBe(waysOf(rina()));
    expect(goodsOf(rina([line("amplang")], [quote(9000)]))).toBe(goodsOf(rina()));
  });

  test("is told apart: the goods first, and a print that we never made is another content", () => {
    expect(whatChanged("a.b", "a.b")).toBeNull();
    expect(whatChanged("a.c", "a.b")).toBe("ways");
    expect(whatChanged("c.c", "a.b")).toBe("goods");
    expect(whatChanged("", "a.b")).toBe("goods");
  });
});
