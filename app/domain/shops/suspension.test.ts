import { expect, test } from "vitest";
import { mayWhileSuspended } from "./suspension";

test("Bu Rina's suspended shop finishes its orders, asks for its money and sends a paper again", () => {
  for (const work of ["orders", "money", "papers"] as const)
    expect([mayWhileSuspended(work, "read"), mayWhileSuspended(work, "write")]).toEqual([true, true]);
});

test("it shows what stands in it, and publishes nothing", () => {
  for (const work of ["home", "goods", "reviews", "ways", "vouchers"] as const)
    expect([mayWhileSuspended(work, "read"), mayWhileSuspended(work, "write")]).toEqual([true, false]);
  for (const act of ["read", "write"] as const) expect(mayWhileSuspended("publishing", act)).toBe(false);
});
