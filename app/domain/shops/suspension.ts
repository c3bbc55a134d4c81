/** What an owner works at, as her workplace divides it. */
export type OwnerWork =
  | "home"
  | "orders"
  | "money"
  | "papers"
  | "reviews"
  | "goods"
  /** How buyers may pay the shop itself. */
  | "ways"
  | "vouchers"
  /** All that changes what buyers would see: goods, the shop's page, delivery, replies, ways to pay, vouchers. */
  | "publishing";
export type OwnerAct = "read" | "write";

/**
 * While her shop is suspended she keeps what she owes buyers (orders, their money that came to herself, and messages), what is hers (money and
 * statements) and what may mend the cause (papers); she reads what stands in the shop and publishes nothing.
 */
const open: Readonly<Record<OwnerWork, readonly OwnerAct[]>> = {
  home: ["read"],
  orders: ["read", "write"],
  money: ["read", "write"],
  papers: ["read", "write"],
  reviews: ["read"],
  goods: ["read"],
  ways: ["read"],
  vouchers: ["read"],
  publishing: [],
};

export function mayWhileSuspended(work: OwnerWork, act: OwnerAct): boolean {
  return open[work].includes(act);
}
