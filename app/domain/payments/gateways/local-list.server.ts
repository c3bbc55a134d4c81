import { rupiah } from "~/platform/money";
import { checkTimedSignature } from "~/platform/timed-signature.server";
import { GatewayMismatch, GatewayUnclear } from "../gateway";
import type { ListedMovement } from "../listed-movement";
import { localList, localMovements } from "./local-answers";

export type AskPage = (path: string) => Promise<unknown>;

const mostPages = 400;

/** The simulated provider's list, page by page, each proven by its signature. */
export async function listLocalMovements(
  askPage: AskPage,
  {
    from,
    to,
    now,
    secret,
  }: { readonly from: Date; readonly to: Date; readonly now: Date; readonly secret: string },
): Promise<readonly ListedMovement[]> {
  const found: ListedMovement[] = [];
  let after = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({
      from: from.toISOString(),
      to: to.toISOString(),
      after: String(after),
    });
    const { movements, next } = readPage(await askPage(`/v1/movements?${query}`), now, secret);
    found.push(...movements);
    if (next === null) return found;
    after = next;
  }
  throw new GatewayUnclear(`the local gateway lists more than ${mostPages} pages`);
}

function readPage(answer: unknown, now: Date, secret: string) {
  const list = localList.safeParse(answer);
  if (!list.success) throw new GatewayUnclear("the local gateway's list can't be read");
  const { payload, signature } = list.data;
  if (checkTimedSignature(Buffer.from(payload), signature, [secret], now) !== "good")
    throw new GatewayMismatch("the local gateway's list is not signed by it");
  const page = localMovements.parse(JSON.parse(payload));
  const movements = page.movements.map(
    ({ id, reference, kind, at, gross, fee }): ListedMovement => ({
      ...{ id, reference, kind: kind === "reversal" ? "other" : kind, currency: "IDR", at: new Date(at) },
      ...{ gross: rupiah(gross), fee: rupiah(fee) },
    }),
  );
  return { movements, next: page.next };
}
