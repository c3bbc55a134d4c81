import { afterEach, expect } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { restoreClock } from "~/platform/clock.server";

/** After each test the clock is everybody's again, and the books agree with all that happened. */
export function useProvenBooks(): void {
  afterEach(async () => {
    restoreClock();
    expect((await verifyLedger()).problems).toEqual([]);
  });
}
