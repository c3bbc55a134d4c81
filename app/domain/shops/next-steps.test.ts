import { describe, expect, it } from "vitest";
import { nextSteps, type ShopAdvice } from "./next-steps";

const complete = {
  story: "Amplang bandeng dari resep Ibu, digoreng tiap pagi sejak 2009.",
  address: "Jl. Gajah Mada No. 41",
  whatsapp: "+6281234567890",
  products: 3,
  productsWithPhoto: 3,
  deliveryWays: 1,
};
const nothing: ShopAdvice = { soldOut: null, onePhoto: null, paper: null, uncovered: [], unanswered: 0 };

describe("what an owner does next", () => {
  it("shows Yuni, whose shop is a draft, the steps of her application alone", () => {
    const steps = nextSteps("draft", { ...complete, story: "" }, { ...nothing, unanswered: 2 });
    expect(steps.map((step) => step.key)).toEqual([
      "story",
      "address",
      "whatsapp",
      "product",
      "photo",
      "delivery",
    ]);
    expect(steps.filter((step) => !step.isDone).map((step) => step.key)).toEqual(["story"]);
  });

  it("tells Bu Rina, whose shop is live, to fill what is sold out before anything else", () => {
    const goods = { count: 2, first: { id: "a", name: "Otak-otak" } };
    const steps = nextSteps("live", complete, { ...nothing, soldOut: goods, uncovered: ["Tarakan Utara"] });
    expect(steps.filter((step) => !step.isDone)).toEqual([
      { key: "restock", isDone: false, goods },
      { key: "cover", isDone: false, districts: ["Tarakan Utara"] },
    ]);
  });

  it("names what may be done while the shop is suspended, and nothing that is shut then", () => {
    const paper = { kind: "pirt", expiresOn: new Date("2026-11-30T00:00:00Z"), isExpired: false } as const;
    const goods = { count: 2, first: { id: "a", name: "Otak-otak" } };
    expect(nextSteps("suspended", complete, { ...nothing, soldOut: goods, unanswered: 3, paper })).toEqual([
      { key: "renew", isDone: false, paper },
    ]);
  });

  it("leaves Pak Hasan nothing to do where all is done", () => {
    expect(nextSteps("live", complete, nothing).every((step) => step.isDone)).toBe(true);
  });
});
