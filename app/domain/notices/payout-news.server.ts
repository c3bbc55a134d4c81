import { noticesWords } from "~/messages/notices";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { writeLetter } from "./write-letter.server";

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
          members: { where: { role: "owner" }, select: { account: { select: person } } },
        },
      },
    },
  });
  if (!payout) return;
  const isBack = event.status !== "paid";
  const source = `payout.${event.status}:${event.payoutId}`;
  for (const { account } of payout.shop.members) {
    const t = noticesWords[account.locale === "en" ? "en" : "id"];
    const amount = inRupiah(payout.amount, account.locale);
    const where = `${payout.bank ?? ""} ••${payout.number?.slice(-4) ?? ""}`;
    await write(source, account, paths.owner.balance(), {
      subject: isBack ? t.payout.backSubject(amount) : t.payout.paidSubject(amount),
      body: isBack ? t.payout.back(amount, payout.problem ?? "") : t.payout.paid(amount, where),
    });
  }
  if (!isBack || !payout.batch) return;
  const ids = [payout.batch.createdById, payout.batch.approvedById].flatMap((id) => id ?? []);
  const officers = await db.account.findMany({ where: { id: { in: ids } }, select: person });
  for (const account of officers) {
    const t = noticesWords[account.locale === "en" ? "en" : "id"];
    const amount = inRupiah(payout.amount, account.locale);
    await write(source, account, paths.admin.payments(), {
      subject: t.payout.backSubject(amount),
      body: t.payout.officerBack(payout.shop.name, amount, payout.problem ?? ""),
    });
  }
}

const person = { id: true, name: true, email: true, phone: true, locale: true } as const;

type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
};

async function write(
  source: string,
  to: Person,
  path: string,
  text: { readonly subject: string; readonly body: string },
): Promise<void> {
  const t = noticesWords[to.locale === "en" ? "en" : "id"];
  await writeLetter({
    sourceKey: `${source}:${to.id}`,
    kind: "payout.moved",
    to: { name: to.name, email: to.email, phone: to.phone, accountId: to.id },
    subject: text.subject,
    body: `${t.hello(to.name)}\n\n${text.body}`,
    link: `${env().PUBLIC_URL ?? ""}${path}`,
  });
}

function inRupiah(amount: bigint, locale: string): string {
  return `Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, locale === "en" ? "," : ".")}`;
}
