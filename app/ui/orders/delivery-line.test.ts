import { describe, expect, it } from "vitest";
import type { DeliveryQuote } from "~/domain/shipping/delivery";
import { checkoutWords } from "~/messages/checkout";
import { rupiah } from "~/platform/money";
import { deliveryLine } from "./delivery-line";

const afternoon = new Date("2026-11-24T06:05:00Z");
const courier: DeliveryQuote = {
  kind: "shop_courier",
  fee: rupiah(8000),
  note: "",
  readyHours: 2,
  daysMin: 0,
  daysMax: 0,
};
const line = (changes: Partial<DeliveryQuote>) =>
  deliveryLine({ ...courier, ...changes }, afternoon, checkoutWords.id, "id").replaceAll("\u00a0", " ");

describe("when Dina's goods come", () => {
  it("says today and tomorrow as Tarakan counts its days", () => {
    expect(line({})).toBe("Tiba hari ini");
    expect(line({ readyHours: 24 })).toBe("Tiba besok, 25 November");
    // 14.05 in Tarakan and ten hours are past midnight there, though not in UTC.
    expect(line({ readyHours: 10 })).toBe("Tiba besok, 25 November");
  });
  it("gives a span where the tariff does", () => {
    expect(line({ daysMin: 3, daysMax: 7 })).toBe("Tiba 27 November sampai 1 Desember");
    expect(line({ daysMin: 3, daysMax: 3, note: "JNE" })).toBe("Tiba 27 November · JNE");
  });
  it("names the month once where it is the same", () => {
    expect(line({ daysMin: 1, daysMax: 2 })).toBe("Tiba 25 sampai 26 November");
  });
  it("says where and when to fetch them", () => {
    expect(line({ kind: "pickup", note: "Karang Anyar Pantai" })).toBe(
      "Karang Anyar Pantai, siap dalam 2 jam",
    );
    expect(line({ kind: "pickup", note: "Ambil di sanggar." })).toBe("Ambil di sanggar, siap dalam 2 jam");
    expect(line({ kind: "pickup" })).toBe("siap dalam 2 jam");
  });
});
