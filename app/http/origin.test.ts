import { describe, expect, it } from "vitest";
import { judgeOrigin } from "./origin";

const allowed = ["http://localhost:3000"];
const judge = (origin: string | undefined, fetchSite?: string, method = "POST") =>
  judgeOrigin({ method, origin, fetchSite, allowed });

describe("where a change may come from", () => {
  it("lets our own pages post", () => {
    expect(judge("http://localhost:3000", "same-origin")).toBe("same");
  });
  it("refuses another site, also on another port or scheme, and the opaque origin", () => {
    for (const origin of ["https://evil.example", "http://localhost:3001", "https://localhost:3000", "null"])
      expect(judge(origin)).toBe("foreign");
    expect(judge(undefined, "cross-site")).toBe("foreign");
    expect(judge(undefined, "same-site")).toBe("foreign");
  });
  it("calls an origin that is no URL malformed", () => {
    expect(judge("not a url")).toBe("malformed");
  });
  it("lets reads pass from anywhere, and programs without a browser post", () => {
    expect(judge("https://evil.example", "cross-site", "GET")).toBe("same");
    expect(judge(undefined)).toBe("same");
  });
});
