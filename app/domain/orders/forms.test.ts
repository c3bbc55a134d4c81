import { describe, expect, it } from "vitest";
import { pickedDeliveries } from "./checkout";
import { checkoutForm, findOrderForm, paymentChoiceForm } from "./forms";

const rina = "0193a7b2-0000-7000-8000-000000000001";
const filled = {
  checkoutKey: "0123456789abcdefABCDEF",
  expectedTotal: "110000",
  buyerName: "Dina Marlina",
  phone: "0812-3456-7890",
  email: "",
  place: "65.71.01.1001",
  addressLine: "Jl. Mulawarman No. 18, RT 07",
  landmark: "",
  city: "",
  postal: "",
  method: "va",
  bank: "va_bri",
  [`delivery-${rina}`]: "shop_courier",
};

function problems(changes: Record<string, unknown>): Record<string, string> {
  const parsed = checkoutForm.safeParse({ ...filled, ...changes });
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("what Dina fills in at the checkout", () => {
  it("reads phone, sum, bank and each shop's delivery", () => {
    expect(checkoutForm.parse(filled)).toMatchObject({
      phone: "+6281234567890",
      email: null,
      expectedTotal: 110_000n,
      method: "va_bri",
      deliveries: { [rina]: "shop_courier" },
    });
  });
  it("says of a number that lacks digits that it lacks digits", () => {
    expect(problems({ phone: "0812-534-8" })).toEqual({ phone: "phone_short" });
    expect(problems({ phone: "0551 21234 99" })).toEqual({ phone: "phone_invalid" });
    expect(problems({ phone: "" })).toEqual({ phone: "phone_missing" });
  });
  it("needs no address where everything is fetched", () => {
    expect(problems({ addressLine: "", [`delivery-${rina}`]: "pickup" })).toEqual({});
    expect(problems({ addressLine: "" })).toEqual({ addressLine: "address_short" });
  });
  it("needs a city outside the city", () => {
    expect(problems({ place: "luar:kaltara" })).toEqual({ city: "city_missing" });
    expect(problems({ place: "luar:kaltara", city: "Nunukan", postal: "77482" })).toEqual({});
  });
  it("tells everything that is wrong in one round", () => {
    expect(
      problems({ buyerName: "D", phone: "123", place: "", addressLine: "", method: "", postal: "77" }),
    ).toEqual({
      buyerName: "name_short",
      phone: "phone_short",
      place: "place_missing",
      addressLine: "address_short",
      method: "method_missing",
      postal: "postal_invalid",
    });
  });
  it("takes a sum that can't be one for none, so that it is asked again", () => {
    for (const expectedTotal of ["-1", "1e9", "", "0x10", "٣", "110000.5"])
      expect(checkoutForm.parse({ ...filled, expectedTotal }).expectedTotal).toBe(0n);
  });
  it("takes a print that we never made for none, so that the goods are shown again", () => {
    const ours = `${"0a".repeat(12)}.${"1b".repeat(12)}`;
    expect(checkoutForm.parse({ ...filled, seenPrint: ours }).seenPrint).toBe(ours);
    for (const seenPrint of [undefined, "", "x", ours.toUpperCase(), `${ours} `])
      expect(checkoutForm.parse({ ...filled, seenPrint }).seenPrint).toBe("");
  });
  it("lets in no delivery of a shop or kind that can't be", () => {
    expect(
      pickedDeliveries([
        ["delivery-x", "pickup"],
        [`delivery-${rina}`, "drone"],
        ["delivery-__proto__", "pickup"],
      ]),
    ).toEqual({});
  });
});

describe("a way to pay", () => {
  it("is a method, or a bank's virtual account", () => {
    expect(paymentChoiceForm.parse({ method: "qris" })).toEqual({ method: "qris" });
    expect(paymentChoiceForm.parse({ method: "va", bank: "va_bca" })).toEqual({ method: "va_bca" });
    expect(paymentChoiceForm.safeParse({ method: "va", bank: "gold" }).success).toBe(false);
  });
});

describe("an order's number as Dina types it", () => {
  it("is understood without dashes, in small letters, without ET", () => {
    for (const nomor of ["ET-2611-7K3QX9", "et 2611 7k3qx9", " 26117k3qx9 "])
      expect(findOrderForm.parse({ nomor, phone: "081234567890" }).nomor).toBe("ET-2611-7K3QX9");
  });
  it("is asked for by its name where it is left out", () => {
    const { error } = findOrderForm.safeParse({ nomor: "  ", phone: "081234567890" });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["nomor", "nomor_missing"],
    ]);
  });
});
