import type { Prisma } from "~/generated/prisma/client";
import type { Db, Tx } from "~/platform/db.server";

/**
 * Which seats are a person's own: those that carry her account, her shop's, or her number, as an officer wrote it
 * down before she had an account. The class screen finds her shop in the same ways.
 */
export async function ownSeats(runner: Db | Tx, accountId: string): Promise<Prisma.ParticipantWhereInput> {
  const account = await runner.account.findUnique({ where: { id: accountId }, select: { phone: true } });
  return {
    status: { in: ["enrolled", "graduated"] },
    OR: [
      { accountId },
      { shop: { members: { some: { accountId } } } },
      ...(account?.phone ? [{ accountId: null, phone: account.phone }] : []),
    ],
  };
}
