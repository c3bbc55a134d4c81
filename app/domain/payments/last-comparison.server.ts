import { db } from "~/platform/db.server";

export type LastComparison = {
  readonly at: Date;
  readonly compared: number;
  readonly opened: number;
  readonly unclear: number;
};

/** When the gateways' lists were last compared with the books, and what came of it. */
export async function lastComparison(): Promise<LastComparison | null> {
  return db.comparisonRun.findFirst({
    orderBy: { at: "desc" },
    select: { at: true, compared: true, opened: true, unclear: true },
  });
}
