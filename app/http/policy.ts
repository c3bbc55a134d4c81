/** Who may pass a route. A route that declares none is refused before its loader runs. */
export type Policy = "public" | "signed_in" | "owner" | "mentor" | "admin" | "dev" | "machine";

export type RouteHandle = {
  readonly policy: Policy;
  /** Largest request body in bytes; 256 kB where absent. */
  readonly maxBodyBytes?: number;
  /** Served without client scripts: nothing on it needs them. */
  readonly noScripts?: boolean;
  /** The same for every visitor without a cookie: drawn once a second, however many ask. */
  readonly isShared?: boolean;
  /** Served with the small script of app/ui/light in place of React: it works without, which makes it smoother. */
  readonly light?: boolean;
};

export type Standing = {
  readonly isSignedIn: boolean;
  readonly isOwner: boolean;
  readonly isMentor: boolean;
  readonly isAdmin: boolean;
  /** An admin must show a second factor; in the demo city a banner stands in for it. */
  readonly needsSecondFactor: boolean;
  readonly devPagesExist: boolean;
};

export type Verdict =
  | "pass"
  | "sign_in"
  | "second_factor"
  | "open_shop"
  | "forbidden"
  | "not_found"
  | "undeclared";

/** The one decision of the doorkeeper; pure, so that every route × role is a row of a test. */
export function judge(policy: Policy | undefined, standing: Standing): Verdict {
  switch (policy) {
    case undefined:
      return "undeclared";
    case "public":
    case "machine":
      return "pass";
    case "dev":
      return standing.devPagesExist ? "pass" : "not_found";
    case "signed_in":
      return standing.isSignedIn ? "pass" : "sign_in";
    case "owner":
      if (!standing.isSignedIn) return "sign_in";
      return standing.isOwner ? "pass" : "open_shop";
    case "mentor":
      if (!standing.isSignedIn) return "sign_in";
      if (!standing.isMentor && !standing.isAdmin) return "forbidden";
      return standing.isAdmin && standing.needsSecondFactor ? "second_factor" : "pass";
    case "admin":
      if (!standing.isSignedIn) return "sign_in";
      if (!standing.isAdmin) return "forbidden";
      return standing.needsSecondFactor ? "second_factor" : "pass";
  }
}
