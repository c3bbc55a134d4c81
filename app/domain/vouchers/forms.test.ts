import { describe, expect, it } from "vitest";
import { cityVoucherForm, newCityVoucherForm, newShopVoucherForm } from "./forms";

const typed = {
  ...{
    token: "t",
    code: "hemat 10",
    kind: "fixed",
    amount: "Rp 10.000",
    percent: "",
    cap: "",
    minSpend: "50rb",
  },
  ...{ from: "2026-11-24", until: "2026-11-30", perPerson: "", totalLimit: "1.000", isPublic: "1" },
};
/** The first of each field, as a page shows it. */
const errorsOf = (more: Record<string, string>) => {
  const read = newShopVoucherForm.safeParse({ ...typed, ...more });
  const errors: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) errors[issue.path.join(".")] ??= issue.message;
  return errors;
};

describe("Bu Rina's form for a voucher", () => {
  it("reads days as whole days of the city, and empty limits as once a person and without end", () => {
    const read = newShopVoucherForm.parse(typed);
    expect(read).toEqual({
      code: "HEMAT10",
      formToken: "t",
      wish: {
        ...{ kind: "fixed", amount: 10_000n, percent: 0, cap: null, minSpend: 50_000n, perPerson: 1 },
        startsAt: new Date("2026-11-24T00:00:00+08:00"),
        endsAt: new Date("2026-12-01T00:00:00+08:00"),
        ...{ totalLimit: 1000, budget: null, isPublic: true },
      },
    });
  });

  it.each([
    ["percent", "0", "percent_invalid"],
    ["percent", "101", "percent_invalid"],
    ["percent", "-5", "percent_invalid"],
    ["percent", "1e1", "percent_invalid"],
    ["percent", "12,5", "percent_invalid"],
    ["percent", "١٠", "percent_invalid"],
    ["percent", "", "percent_missing"],
    ["cap", "-1", "sum_invalid"],
  ])("by percent refuses %s %j with %s", (field, text, message) => {
    expect(errorsOf({ kind: "percent", amount: "abc", percent: "10", [field]: text })).toEqual({
      [field]: message,
    });
  });

  it.each([
    ["amount", "", "amount_missing"],
    ["amount", "0", "sum_zero"],
    ["amount", "-5000", "sum_invalid"],
    ["amount", "1e5", "sum_invalid"],
    ["amount", "10.000,50", "sum_invalid"],
    ["amount", "100.000.001", "sum_too_large"],
    ["minSpend", "-1", "sum_invalid"],
    ["code", "", "code_missing"],
    ["code", "ab", "code_invalid"],
    ["code", "HEMAT!", "code_invalid"],
    ["from", "", "from_missing"],
    ["from", "2026-02-30", "date_invalid"],
    ["until", "besok", "date_invalid"],
    ["until", "9999-12-31", "date_invalid"],
    ["until", "2026-11-23", "dates_reversed"],
    ["perPerson", "0", "per_person_invalid"],
    ["perPerson", "1e3", "per_person_invalid"],
    ["totalLimit", "-1", "total_invalid"],
    ["totalLimit", "1.5", "total_invalid"],
    ["kind", "free", "kind_missing"],
  ])("refuses %s %j with %s", (field, text, message) => {
    expect(errorsOf({ [field]: text })).toEqual({ [field]: message });
  });

  it("tells all that is wrong in one round", () => {
    expect(errorsOf({ code: "", amount: "", until: "2026-11-01" })).toEqual({
      code: "code_missing",
      amount: "amount_missing",
      until: "dates_reversed",
    });
  });

  it("lasts one day where both days are the same", () => {
    expect(newShopVoucherForm.safeParse({ ...typed, until: typed.from }).success).toBe(true);
  });
});

it("the city's asks for a budget, and an owner can't send one", () => {
  expect(newCityVoucherForm.safeParse(typed).error?.issues[0]).toMatchObject({ message: "budget_missing" });
  expect(cityVoucherForm.parse({ ...typed, budget: "5 jt" }).budget).toBe(5_000_000n);
  expect(newShopVoucherForm.parse({ ...typed, budget: "5 jt" }).wish.budget).toBeNull();
});
