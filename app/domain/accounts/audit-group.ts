/** What an act is about, by the noun that its action begins with. */
const nouns = {
  people: ["account"],
  shops: ["shop", "document"],
  training: [
    "programme",
    "batch",
    "meeting",
    "participant",
    "participants",
    "attendance",
    "certificate",
    "help",
  ],
  register: ["register"],
  goods: ["product", "category", "review"],
  city: ["setting"],
  money: [
    "order",
    "payment",
    "refund",
    "return",
    "payout",
    "ledger",
    "settlement",
    "break",
    "voucher",
    "tax",
    "straight",
  ],
} as const satisfies Record<string, readonly string[]>;

export type AuditGroup = keyof typeof nouns;
export const auditGroups = [
  "people",
  "shops",
  "training",
  "register",
  "goods",
  "city",
  "money",
] as const satisfies readonly AuditGroup[];

export function nounsOf(group: AuditGroup): readonly string[] {
  return nouns[group];
}
