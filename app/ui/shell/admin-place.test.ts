import { expect, test } from "vitest";
import { paths } from "~/paths";
import { adminPlaceOf } from "./admin-place";

test("a page deep inside keeps its line of the sidebar lit", () => {
  expect(adminPlaceOf(paths.admin.home())).toBe("queue");
  expect(adminPlaceOf(`${paths.admin.home()}/`)).toBe("queue");
  expect(adminPlaceOf(paths.admin.shopRevision("a"))).toBe("shops");
  expect(adminPlaceOf(paths.admin.documentCheck("a"))).toBe("shops");
  expect(adminPlaceOf(paths.admin.batchParticipants("a"))).toBe("training");
  expect(adminPlaceOf(paths.admin.import("a"))).toBe("registry");
  expect(adminPlaceOf(paths.admin.refundSettlement("a"))).toBe("payments");
  expect(adminPlaceOf("/admin/entah")).toBeUndefined();
});
