import { expect, it } from "vitest";
import { loggablePath } from "./address";

it("a log holds where somebody was, and neither links that open a door nor what was asked", () => {
  expect(loggablePath("/masuk/sandi/rahasia")).toBe("/masuk/sandi/[cut]");
  expect(loggablePath("/klaim/ABCDE-FGHJK.data")).toBe("/klaim/[cut]");
  expect(loggablePath("/pesanan/ET-2611-AAAAAA?kunci=rahasia")).toBe("/pesanan/ET-2611-AAAAAA");
  expect(loggablePath("/pelatihan")).toBe("/pelatihan");
});
