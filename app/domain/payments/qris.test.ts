import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { crc16, parseTlv, type QrisField, readQris, toDynamicQris, writeTlv } from "./qris";

const head = "000201010211";
const templates =
  "26650015COM.EXAMPLE.WWW01189360099900000000140213TRKN0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10999999999990303UMI";
const printed = `${head}${templates}5204549953033605802ID5911TOKO CONTOH6007TARAKAN61057711162070703A0163047ED5`;
const forDina = `000201010212${templates}52045499530336054061250005802ID5911TOKO CONTOH6007TARAKAN61057711162190108PAY-00010703A016304E999`;

const seal = (open: string): string => `${open}6304${crc16(`${open}6304`)}`;
const faultOf = (code: string): string => {
  const read = readQris(code);
  return read.ok ? "none" : read.code;
};
const convertFault = (code: string, amount = 125_000n, bill: string | null = null): string => {
  const made = toDynamicQris(code, { amount: rupiah(amount), bill });
  return made.ok ? "none" : made.code;
};

describe("known codes", () => {
  test("the checksum's own vector", () => expect(crc16("123456789")).toBe("29B1"));

  test("the static code is read", () => {
    expect(readQris(printed)).toMatchObject({
      ok: true,
      value: { kind: "static", merchantName: "TOKO CONTOH", city: "TARAKAN", amount: null, bill: null },
    });
  });

  test("the dynamic code is read", () => {
    expect(readQris(forDina)).toMatchObject({
      ok: true,
      value: { kind: "dynamic", amount: 125_000n, bill: "PAY-0001" },
    });
  });

  test("the static code becomes the dynamic one, letter for letter", () => {
    expect(toDynamicQris(printed, { amount: rupiah(125_000), bill: "PAY-0001" })).toEqual({
      ok: true,
      value: forDina,
    });
  });

  test("a merchant's name that holds 5802ID is left alone", () => {
    const tricky = seal(`${head}${templates}5204549953033605802ID5911TOKO 5802ID6007TARAKAN`);
    const made = toDynamicQris(tricky, { amount: rupiah(10_000), bill: null });
    expect(made.ok && readQris(made.value)).toMatchObject({
      value: { merchantName: "TOKO 5802ID", amount: 10_000n, kind: "dynamic" },
    });
  });
});

describe("case 30: what is refused, each with its reason", () => {
  test("a changed letter", () => expect(faultOf(printed.replace("TOKO", "TOKA"))).toBe("bad_crc"));
  test("a checksum in lower case", () => expect(faultOf(printed.replace(/7ED5$/, "7ed5"))).toBe("bad_crc"));
  test("another currency", () =>
    expect(faultOf(seal(printed.slice(0, -8).replace("5303360", "5303840")))).toBe("not_rupiah"));
  test("another country", () =>
    expect(faultOf(seal(printed.slice(0, -8).replace("5802ID", "5802MY")))).toBe("not_indonesia"));
  test("no acquirer", () =>
    expect(faultOf(seal(`${head}5204549953033605802ID5911TOKO CONTOH`))).toBe("no_merchant"));
  test("a length past the end", () => expect(faultOf("0002019912")).toBe("bad_length"));
  test("a length that is no number", () => expect(faultOf("00x201")).toBe("bad_length"));
  test("a tag that comes twice", () => expect(faultOf("000201000201")).toBe("repeated_tag"));
  test("a name beyond ASCII", () => expect(faultOf(printed.replace("TOKO", "TOKÖ"))).toBe("not_ascii"));
  test("a name of 36 characters", () =>
    expect(faultOf(seal(`${head}${templates}5204549953033605802ID5936${"A".repeat(36)}6007TARAKAN`))).toBe(
      "name_too_long",
    ));
  test("nothing, and noise", () => {
    expect(faultOf("")).toBe("bad_order");
    expect(faultOf("https://example.test/pay")).toBe("bad_length");
  });
  test("converting what is dynamic already", () => expect(convertFault(forDina)).toBe("not_static"));
  test("converting a static code with an amount", () =>
    expect(convertFault(seal(`${head}${templates}5204549953033605405100005802ID5911TOKO CONTOH`))).toBe(
      "has_amount",
    ));
  test("nothing, and more than Rp10.000.000", () => {
    expect(convertFault(printed, 0n)).toBe("amount_out_of_range");
    expect(convertFault(printed, -1n)).toBe("amount_out_of_range");
    expect(convertFault(printed, 10_000_001n)).toBe("amount_out_of_range");
    expect(convertFault(printed, 10_000_000n)).toBe("none");
  });
  test("a bill number that does not fit", () => {
    expect(convertFault(printed, 1n, "B".repeat(26))).toBe("bill_too_long");
    expect(convertFault(printed, 1n, "Ü1")).toBe("not_ascii");
  });
});

const ascii = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    minLength: min,
    maxLength: max,
  });
const amounts = fc.bigInt({ min: 1n, max: 10_000_000n }).map((amount) => rupiah(amount));
const fields = fc.uniqueArray(
  fc.record({
    tag: fc.integer({ min: 0, max: 99 }).map((tag) => String(tag).padStart(2, "0")),
    value: ascii(0, 99),
  }),
  { selector: (field: QrisField) => field.tag },
);

describe("for every code", () => {
  test("what was written is read again", () => {
    fc.assert(
      fc.property(fields, (some) => {
        expect(parseTlv(writeTlv(some))).toEqual({ ok: true, value: some });
      }),
    );
  });

  test("converting keeps every other field", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const made = toDynamicQris(printed, { amount, bill: null });
        const before = readQris(printed);
        const after = made.ok ? readQris(made.value) : made;
        if (!before.ok || !after.ok) throw new Error("both must be readable");
        const rest = (list: readonly QrisField[]) =>
          list.filter(({ tag }) => !["01", "54", "63"].includes(tag));
        expect(rest(after.value.fields)).toEqual(rest(before.value.fields));
        expect(after.value.amount).toBe(amount);
      }),
    );
  });

  test("one changed character never passes", () => {
    fc.assert(
      fc.property(fc.nat(printed.length - 1), ascii(1, 1), (at, letter) => {
        fc.pre(printed[at] !== letter);
        expect(readQris(printed.slice(0, at) + letter + printed.slice(at + 1)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test("no text makes the reader throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => void readQris(text)),
      { numRuns: 2000 },
    );
  });
});
