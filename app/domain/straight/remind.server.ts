import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { markReminded, proofsToRemind } from "./proofs.server";

const patienceMs = 6 * 3_600_000;

/** A buyer waits six hours for the owner's answer: she is reminded, once a photo. */
export async function remindOfProofs(): Promise<number> {
  let told = 0;
  for (const proofId of await proofsToRemind(new Date(now().getTime() - patienceMs)))
    told += await inTransaction(async (tx) => {
      if (!(await markReminded(tx, proofId))) return 0;
      await emit(tx, { type: "straight.proof_waits", proofId });
      return 1;
    });
  return told;
}
