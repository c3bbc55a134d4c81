import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";

/** She opened her inbox: what she was shown is read. Only her own letters. */
export async function readLetters(accountId: string, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length === 0) return;
  await inTransaction(async (tx) => {
    await tx.letter.updateMany({
      where: { accountId, id: { in: [...letterIds] }, readAt: null },
      data: { readAt: now() },
    });
  });
}
