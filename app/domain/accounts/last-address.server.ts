import { db } from "~/platform/db.server";
import { addressesOf, type BookAddress } from "./address-book.server";
import type { KeptAddress } from "./kept-address";
import type { Viewer } from "./viewer";

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

/** What a form may fill in for her; empty where nothing is known. */
export type KnownBuyer = {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: KeptAddress | null;
  /** What else she keeps: each may be chosen instead. */
  readonly others: readonly BookAddress[];
};

/** Null for a guest. `wanted` is an address of hers; without it, and where it is none, the usual one. */
export async function knownBuyer(
  viewer: Viewer | null,
  wanted: string | null = null,
): Promise<KnownBuyer | null> {
  if (!viewer) return null;
  const book = await addressesOf(viewer.accountId);
  const address = book.find((one) => one.id === wanted) ?? book[0] ?? null;
  return {
    name: address?.recipient ?? viewer.name,
    phone: address?.phone ?? viewer.phone,
    email: viewer.email,
    address,
    others: book.filter((one) => one !== address),
  };
}
