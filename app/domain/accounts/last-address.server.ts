import { db } from "~/platform/db.server";

/** Where a person has things sent, as she kept it. */
export type KeptAddress = {
  readonly recipient: string;
  readonly phone: string;
  readonly villageCode: string | null;
  readonly line: string;
  readonly landmark: string | null;
  readonly city: string | null;
  readonly postal: string | null;
};

/** Her usual address, else the one kept last; null where she has kept none. */
export async function lastAddress(accountId: string): Promise<KeptAddress | null> {
  return db.address.findFirst({
    where: { accountId },
    orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }],
    select: {
      recipient: true,
      phone: true,
      villageCode: true,
      line: true,
      landmark: true,
      city: true,
      postal: true,
    },
  });
}
