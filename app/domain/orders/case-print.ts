import { accountKey, type Line } from "~/domain/ledger/posting";

/** What is done to the books, in one word for a form: equal words, equal lines. */
export function printOf(lines: readonly Line[]): string {
  return lines
    .filter((line) => line.amount !== 0n)
    .map(
      (line) =>
        `${line.account.kind}${accountKey(line.account) ? `:${accountKey(line.account)}` : ""}=${line.amount}`,
    )
    .join(",");
}
