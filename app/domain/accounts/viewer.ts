/** The person behind a request, as the session knows her; null for a guest. */
export type Viewer = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: "buyer" | "mentor" | "admin";
  readonly locale: string;
  readonly isDemo: boolean;
  readonly shops: readonly ViewerShop[];
  readonly hasSecondFactor: boolean;
  readonly passedSecondFactor: boolean;
};

export type ViewerShop = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly status: string;
  readonly role: "owner" | "staff";
};

/** She gave her password, and still owes the code. */
export function isHalfWay(viewer: Viewer): boolean {
  return viewer.hasSecondFactor && !viewer.passedSecondFactor;
}

/** Admins need it; in the demo city alone they may go without, under a banner that says so. */
export function needsSecondFactor(viewer: Viewer): boolean {
  if (viewer.hasSecondFactor) return isHalfWay(viewer);
  return viewer.role === "admin" && !viewer.isDemo;
}
