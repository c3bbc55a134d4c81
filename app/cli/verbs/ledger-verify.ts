import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { print, say, withWorld } from "../with-world";

/** Proves that the books balance and agree with orders, refunds and stock; 1 where they don't. */
export function run(): Promise<number> {
  return withWorld(async () => {
    const proof = await verifyLedger();
    for (const problem of proof.problems) print(problem);
    say(
      proof.problems.length === 0
        ? `${proof.journals} journals with ${proof.entries} entries: all balanced`
        : `${proof.problems.length} problems`,
    );
    return proof.problems.length === 0 ? 0 : 1;
  });
}
