import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRows, readRows, rowErrors } from "./variant-rows";

const filled = (row: number, more: Record<string, string> = {}) => ({
  [`v${row}-option1`]: "Pedas",
  [`v${row}-price`]: "28.000",
  [`v${row}-stock`]: "12",
  [`v${row}-weight`]: "290",
  ...more,
});

describe("the rows of Bu Rina's form", () => {
  test("what she typed becomes wishes, empty rows are none, ticked ones go", () => {
    const read = readRows({
      ...filled(0, { "v0-id": "abc", "v0-seen": "10", "v0-sku": " AMP 1 " }),
      ...filled(1, { "v1-hapus": "1" }),
      "v2-option1": "",
      "v2-price": " ",
      "v2-weight": "250",
      ...filled(3, { "v3-price": "25rb", "v3-stock": "1.200", "v3-weight": "1,5 kg" }),
    });
    expect(read).toEqual({
      ok: true,
      rows: [0, 3],
      wishes: [
        {
          id: "abc",
          option1: "Pedas",
          option2: null,
          price: 28_000n,
          stock: 12,
          stockSeen: 10,
          weightGrams: 290,
          sku: "AMP 1",
        },
        {
          id: null,
          option1: "Pedas",
          option2: null,
          price: 25_000n,
          stock: 1200,
          stockSeen: null,
          weightGrams: 1500,
          sku: null,
        },
      ],
    });
  });

  test.each([
    [{ "v0-price": "" }, { "v0-price": "required" }],
    [{ "v0-price": "-5" }, { "v0-price": "money_invalid" }],
    [{ "v0-price": "NaN" }, { "v0-price": "money_invalid" }],
    [{ "v0-price": "0" }, { "v0-price": "price_zero" }],
    [{ "v0-price": "100.000.001" }, { "v0-price": "price_too_high" }],
    [{ "v0-stock": "1.5" }, { "v0-stock": "stock_invalid" }],
    [{ "v0-stock": "-1" }, { "v0-stock": "stock_invalid" }],
    [{ "v0-stock": "9999999999" }, { "v0-stock": "stock_invalid" }],
    [{ "v0-stock": "٣" }, { "v0-stock": "stock_invalid" }],
    [{ "v0-weight": "" }, { "v0-weight": "required" }],
    [{ "v0-weight": "0" }, { "v0-weight": "weight_invalid" }],
    [{ "v0-option1": "x".repeat(31) }, { "v0-option1": "too_long" }],
    [{ "v0-option1": "a\u202eb" }, { "v0-option1": "text_strange" }],
  ])("%j is pointed at where it stands", (typed, errors) => {
    expect(readRows({ ...filled(0), ...typed })).toEqual({ ok: false, errors });
  });

  test("an empty stock is none", () => {
    expect(readRows({ ...filled(0), "v0-stock": "" })).toMatchObject({ ok: true, wishes: [{ stock: 0 }] });
  });

  test("what concerns all rows stands at the options", () => {
    expect(rowErrors([{ row: null, field: "rows", code: "variant_missing" }], [])).toEqual({
      options: "variant_missing",
    });
    expect(rowErrors([{ row: 1, field: "sku", code: "sku_twice" }], [0, 3])).toEqual({
      "v3-sku": "sku_twice",
    });
  });

  test("no form makes it throw, and it reads no more rows than it must", () => {
    const name = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.nat(2000), fc.constantFrom("id", "price", "stock", "x"))
        .map(([row, field]) => `v${row}-${field}`),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (values) => {
        expect(countRows(values)).toBeLessThanOrEqual(60);
        readRows(values);
      }),
    );
  });
});
