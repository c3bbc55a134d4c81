import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { formatRupiah } from "~/platform/format";
import { personSelect, writeToPerson } from "./person-letter.server";

type Moved = { readonly payoutId: string; readonly status: string };

/** On `payout.moved`: the owners read that it arrived or came back; of the latter also both officers of its batch. */
export async function tellPayoutMoved(event: Moved): Promise<void> {
  const payout = await db.payout.findUnique({
    where: { id: event.payoutId },
    include: {
      batch: { select: { createdById: true, approvedById: true } },
      shop: {
        select: {
          name: true,
          members: { where: { role: "owner" }, select: { account: { select: personSelect } } },
        },
      },
    },
  });
  if (!payout) return;
  const isBack = event.status !== "paid";
  const news = { source: `payout.${event.status}:${event.payoutId}`, kind: "payout.moved" };
  const problem = payout.problem ?? "";
  for (const { account } of payout.shop.members)
    await writeToPerson(account, { ...news, path: paths.owner.balance() }, ({ payout: t }, locale) => {
      const amount = formatRupiah(payout.amount, locale);
      const where = `${payout.bank ?? ""} ••${payout.number?.slice(-4) ?? ""}`;
      return isBack
        ? { subject: t.backSubject(amount), body: t.back(amount, problem) }
        : { subject: t.paidSubject(amount), body: t.paid(amount, where) };
    });
  if (!isBack || !payout.batch) return;
  const ids = [payout.batch.createdById, payout.batch.approvedById].flatMap((id) => id ?? []);
  const officers = await db.account.findMany({ where: { id: { in: ids } }, select: personSelect });
  for (const officer of officers)
    await writeToPerson(officer, { ...news, path: paths.admin.payments() }, ({ payout: t }, locale) => {
      const amount = formatRupiah(payout.amount, locale);
      return { subject: t.backSubject(amount), body: t.officerBack(payout.shop.name, amount, problem) };
    });
}
