import { describe, expect, it } from "vitest";
import { roleObstacle } from "./role";

const rina = { actorId: "sari", actorRole: "admin", accountId: "rina", from: "buyer", to: "mentor" } as const;

describe("a role", () => {
  it("is changed by an admin, for somebody else, to another one", () => {
    expect(roleObstacle(rina)).toBeNull();
    expect(roleObstacle({ ...rina, from: "admin", to: "buyer" })).toBeNull();
  });

  it("is nobody's own to change", () => {
    expect(roleObstacle({ ...rina, accountId: "sari", from: "admin" })).toBe("own_role");
  });

  it("is left as it is by who is no admin any more, and by a change to the same", () => {
    expect(roleObstacle({ ...rina, actorRole: "buyer" })).toBe("not_admin");
    expect(roleObstacle({ ...rina, to: "buyer" })).toBe("same_role");
  });
});
