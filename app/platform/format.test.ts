import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as format from "./format";

const at = (text: string) => new Date(text);
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("money", () => {
  test("Bu Rina's price is written with Rp, a no-break space and dots", () => {
    expect(format.formatRupiah(25_000n)).toBe("Rp\u00A025.000");
    expect(format.formatRupiah(0n)).toBe("Rp\u00A00");
    expect(format.formatRupiah(1_284_000n, "en")).toBe("Rp\u00A01,284,000");
  });

  test("a discount carries a minus before the Rp", () => {
    expect(plain(format.formatRupiah(-10_000n))).toBe("−Rp 10.000");
  });

  test("no amount loses a digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        const digits = format.formatRupiah(amount).replace(/\D/g, "");
        expect(BigInt(digits)).toBe(amount < 0n ? -amount : amount);
      }),
    );
  });

  test("short amounts say rb, jt, M and never a thousand of the smaller one", () => {
    expect(plain(format.formatRupiahShort(1_500_000n))).toBe("Rp 1,5 jt");
    expect(plain(format.formatRupiahShort(999_960n))).toBe("Rp 1 jt");
    expect(plain(format.formatRupiahShort(45_000n))).toBe("Rp 45 rb");
    expect(plain(format.formatRupiahShort(3_000_000_000n))).toBe("Rp 3 M");
    expect(plain(format.formatRupiahShort(750n))).toBe("Rp 750");
    expect(plain(format.formatRupiahShort(1_500_000n, "en"))).toBe("Rp 1.5M");
  });
});

describe("numbers", () => {
  test("counts are grouped the way the reader groups them", () => {
    expect(format.formatNumber(22_416)).toBe("22.416");
    expect(format.formatNumber(22_416, "en")).toBe("22,416");
    expect(format.formatNumber(-0.01, "id", 1)).toBe("0,0");
  });

  test("weights turn to kilograms at a thousand grams", () => {
    expect(plain(format.formatWeight(250))).toBe("250 g");
    expect(plain(format.formatWeight(1000))).toBe("1 kg");
    expect(plain(format.formatWeight(1500))).toBe("1,5 kg");
    expect(plain(format.formatWeight(1250, "en"))).toBe("1.25 kg");
    expect(plain(format.formatWeight(20_000))).toBe("20 kg");
  });

  test("rates in basis points lose their noughts", () => {
    expect([50, 200, 125].map((bps) => format.formatRate(bps))).toEqual(["0,5%", "2%", "1,25%"]);
    expect([format.formatRate(0), format.formatRate(1000, "en")]).toEqual(["0%", "10%"]);
  });

  test("shares and stars", () => {
    expect(format.formatPercent(0.67)).toBe("67%");
    expect(format.formatPercent(0.007, "id", 1)).toBe("0,7%");
    expect(format.formatRating(5)).toBe("5,0");
    expect(format.formatRating(4.86, "en")).toBe("4.9");
  });
});

describe("phones", () => {
  test("Dina's number is shown the way she writes it", () => {
    expect(format.formatPhone("+6281234567890")).toBe("0812-3456-7890");
    expect(format.formatPhone("081253488901")).toBe("0812-5348-8901");
    expect(format.formatPhone("+60123456789")).toBe("+60123456789");
  });
});

describe("dates", () => {
  test("a day and a time are those of Tarakan, wherever the server stands", () => {
    expect(plain(format.formatDateTime(at("2026-11-24T06:05:00Z")))).toBe("24 November 2026, 14.05 WITA");
    expect(plain(format.formatDateTime(at("2026-11-24T06:05:00Z"), "en"))).toBe(
      "24 November 2026, 14:05 WITA",
    );
    expect(plain(format.formatDate(at("2026-12-31T16:00:00Z")))).toBe("1 Januari 2027");
    expect(plain(format.formatWeekday(at("2026-11-25T01:00:00Z")))).toBe("Rabu, 25 November");
    expect(format.formatMonth(at("2026-08-01T00:00:00Z"), "id", true)).toBe("Agu");
  });

  test("what happened lately is told relative to now", () => {
    const now = at("2026-11-24T06:05:00Z");
    expect(format.formatRelative(at("2026-11-24T06:04:40Z"), now)).toBe("baru saja");
    expect(plain(format.formatRelative(at("2026-11-24T06:00:00Z"), now))).toBe("5 menit lalu");
    expect(plain(format.formatRelative(at("2026-11-24T03:00:00Z"), now))).toBe("3 jam lalu");
    expect(format.formatRelative(at("2026-11-23T06:05:00Z"), now)).toBe("kemarin");
    expect(plain(format.formatRelative(at("2026-11-21T06:05:00Z"), now))).toBe("3 hari lalu");
    expect(plain(format.formatRelative(at("2026-08-24T06:05:00Z"), now))).toBe("24 Agustus 2026");
    expect(plain(format.formatRelative(at("2026-11-24T08:06:00Z"), now, "en"))).toBe("in 2 hours");
    expect(plain(format.formatRelative(at("2026-11-24T06:04:00Z"), now, "en"))).toBe("1 minute ago");
  });

  test("what is left runs as a clock", () => {
    expect(format.formatClock(582)).toBe("09:42");
    expect(format.formatClock(4000)).toBe("1:06:40");
    expect(format.formatClock(-5)).toBe("00:00");
  });
});

test("a shop's label carries the first letters of its last two words", () => {
  expect(format.initials("Amplang Bu Rina")).toBe("BR");
  expect(format.initials("Batik Pak Hasan")).toBe("PH");
  expect(format.initials("Dapur")).toBe("D");
  expect(format.initials("")).toBe("");
});
