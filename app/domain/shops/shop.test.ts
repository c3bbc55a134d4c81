import { describe, expect, it } from "vitest";
import { type ApprovalAct, canAct, checklistOf, missingSteps, moveOf, type ShopStatus } from "./shop";

const statuses: ShopStatus[] = ["draft", "submitted", "revision", "live", "rejected", "suspended", "closed"];
const acts: Exclude<ApprovalAct, "noted">[] = [
  "submitted",
  "revision_asked",
  "approved",
  "rejected",
  "suspended",
  "reinstated",
  "closed",
];

describe("a shop's way to its buyers", () => {
  it("is approved only from the queue, and closed for good", () => {
    expect(statuses.filter((status) => canAct(status, "approved"))).toEqual(["submitted"]);
    expect(acts.filter((act) => canAct("closed", act))).toEqual([]);
  });

  it("goes Yuni's way: draft, submitted, revision, submitted, live", () => {
    let status: ShopStatus = "draft";
    for (const act of ["submitted", "revision_asked", "submitted", "approved"] as const) {
      expect(canAct(status, act)).toBe(true);
      status = moveOf(act).to;
    }
    expect(status).toBe("live");
  });

  it("can always be noted on", () => {
    expect(statuses.every((status) => canAct(status, "noted"))).toBe(true);
  });
});

describe("what is left to do before submitting", () => {
  const ready = {
    story: "Sejak 2009 saya menggoreng amplang dari bandeng segar.",
    address: "Jl. Gajah Mada 12",
    whatsapp: "+6281234567890",
    products: 2,
    productsWithPhoto: 2,
    deliveryWays: 1,
  };
  it("is nothing for a shop that is complete", () => {
    expect(missingSteps(ready)).toEqual([]);
    expect(checklistOf(ready)).toHaveLength(6);
  });
  it("names each step that is missing", () => {
    expect(
      missingSteps({
        story: "",
        address: " ",
        whatsapp: null,
        products: 0,
        productsWithPhoto: 0,
        deliveryWays: 0,
      }),
    ).toEqual(["story", "address", "whatsapp", "product", "photo", "delivery"]);
    expect(missingSteps({ ...ready, productsWithPhoto: 1 })).toEqual(["photo"]);
  });
});
