import { describe, expect, it } from "vitest";
import { judge, type Standing } from "./policy";

const guest: Standing = {
  isSignedIn: false,
  isOwner: false,
  isMentor: false,
  isAdmin: false,
  needsSecondFactor: false,
  devPagesExist: false,
};
const dina = { ...guest, isSignedIn: true };
const rina = { ...dina, isOwner: true };
const officer = { ...dina, isAdmin: true };

describe("the doorkeeper", () => {
  it("refuses a route that declares no policy, whoever comes", () => {
    expect([guest, dina, rina, officer].map((who) => judge(undefined, who))).toEqual(
      Array(4).fill("undeclared"),
    );
  });
  it("sends a guest to sign in, and nobody else where she doesn't belong", () => {
    expect(judge("owner", guest)).toBe("sign_in");
    expect(judge("owner", dina)).toBe("open_shop");
    expect(judge("owner", rina)).toBe("pass");
    expect(judge("admin", rina)).toBe("forbidden");
    expect(judge("admin", officer)).toBe("pass");
    expect(judge("mentor", dina)).toBe("forbidden");
  });
  it("asks an officer for her second factor first", () => {
    expect(judge("admin", { ...officer, needsSecondFactor: true })).toBe("second_factor");
  });
  it("hides developers' pages outside development", () => {
    expect(judge("dev", officer)).toBe("not_found");
  });
});
