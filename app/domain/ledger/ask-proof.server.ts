import type { AdminActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";

/** An officer wants the books proven now: as a job of its own, since it reads all of them. */
export async function askForProof(actor: AdminActor): Promise<void> {
  await enqueue(db, "ledger.prove", { actor }, { queue: "ledger.prove" });
}
