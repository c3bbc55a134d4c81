import { describe, expect, it } from "vitest";
import { deliveryForm } from "./forms";

const wrongs = (fields: Record<string, string>) =>
  (deliveryForm.safeParse(fields).error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]);

describe("the form of a shop's deliveries", () => {
  it("reads Bu Rina's courier, and leaves districts without a fee unserved", () => {
    const courier = deliveryForm
      .parse({ "shop_courier-on": "1", "shop_courier-65.71.01": "Rp 8.000", "shop_courier-65.71.04": "20rb" })
      .find((way) => way.kind === "shop_courier");
    expect(courier).toMatchObject({
      isActive: true,
      readyHours: 24,
      tariffs: [
        { zone: "65.71.01", fee: 8000n, perKg: null, daysMin: 0, daysMax: 1 },
        { zone: "65.71.04", fee: 20000n },
      ],
    });
  });

  it("lets Pak Hasan bring his goods for nothing", () => {
    const [, courier] = deliveryForm.parse({ "shop_courier-65.71.01": "0" });
    expect(courier?.tariffs[0]?.fee).toBe(0n);
  });

  it("counts a parcel by its kilograms and days", () => {
    const parcel = deliveryForm
      .parse({ "parcel-kaltara": "23.000", "parcel-kaltara-perKg": "18.000", "parcel-kaltara-max": "9" })
      .find((way) => way.kind === "parcel");
    expect(parcel?.tariffs).toEqual([
      { zone: "kaltara", fee: 23000n, perKg: 18000n, daysMin: 1, daysMax: 9 },
    ]);
  });

  it("names the field that is wrong", () => {
    expect(wrongs({ "local_ojek-65.71.01": "lima ribu" })).toEqual([["local_ojek-65.71.01", "fee_wrong"]]);
    expect(
      wrongs({ "parcel-kaltara": "9000", "parcel-kaltara-min": "5", "parcel-kaltara-max": "2" }),
    ).toEqual([["parcel-kaltara-max", "days_order"]]);
    expect(wrongs({ "pickup-hours": "banyak" })).toEqual([["pickup-hours", "hours_wrong"]]);
    expect(wrongs({ "local_ojek-65.71.01": "99999999" })).toEqual([["local_ojek-65.71.01", "fee_wrong"]]);
  });
});
