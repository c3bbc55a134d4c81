import { closedName } from "~/domain/accounts/close-account.server";
import type { AccountClosed } from "~/domain/accounts/events";
import { inTransaction } from "~/platform/db.server";

/**
 * On `account.closed`: letters to her go, those to her address from before she had an account too. Shops keep their
 * news of her orders without her name.
 */
export async function forgetLetters({ accountId, email, phone, orders }: AccountClosed): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.letter.deleteMany({
      where: {
        OR: [{ accountId }, ...(email ? [{ toEmail: email }] : []), ...(phone ? [{ toPhone: phone }] : [])],
      },
    });
    for (const { nomor, buyerName } of orders) {
      await tx.$executeRaw`
        UPDATE "Letter" SET body = replace(body, ${buyerName}, ${closedName})
        WHERE strpos(subject, ${nomor}) > 0 AND strpos(body, ${buyerName}) > 0`;
    }
  });
}
