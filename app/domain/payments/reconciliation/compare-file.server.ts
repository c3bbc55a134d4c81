import type { Tx } from "~/platform/db.server";
import type { Movement } from "../settlement";
import { type Compared, compareMovements } from "./compare-movement";
import { type Books, loadBooks } from "./load-books.server";

export type ComparedFile = {
  /** Movements that no earlier file brought. */
  readonly compared: readonly Compared[];
  readonly knownBefore: number;
  readonly books: Books;
};

/** A file's movements beside the books as they are now. */
export async function compareFile(
  tx: Tx,
  provider: string,
  movements: readonly Movement[],
  options: { readonly lock: boolean },
): Promise<ComparedFile> {
  const books = await loadBooks(tx, provider, movements, options);
  const fresh = movements.filter(({ rowKey }) => !books.known.has(rowKey));
  return {
    compared: compareMovements(fresh, books.bookOf, books.payouts),
    knownBefore: movements.length - fresh.length,
    books,
  };
}

/** What a movement moves between the gateway's clearing and the bank. */
export function toBank({ movement }: Compared): bigint {
  if (movement.currency !== "IDR") return 0n;
  return movement.isPaidOut || movement.kind === "payout" ? movement.net : 0n;
}
