import { noticesWords } from "~/messages/notices";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { writeLetter } from "./write-letter.server";

/** On `shop.reviewed`: the owners read what the officer decided, and why. */
export async function tellShopReviewed(event: {
  readonly shopId: string;
  readonly stepId: string;
}): Promise<void> {
  const [step, members] = await Promise.all([
    db.approvalStep.findUnique({
      where: { id: event.stepId },
      select: { act: true, note: true, shop: { select: { name: true, slug: true } } },
    }),
    db.shopMember.findMany({
      where: { shopId: event.shopId, role: "owner" },
      select: { account: { select: { id: true, name: true, email: true, phone: true, locale: true } } },
    }),
  ]);
  if (!step) return;
  for (const { account } of members) {
    const t = noticesWords[account.locale === "en" ? "en" : "id"];
    const text = letterOf(t.shopReviewed, step.act, step.shop.name, step.note ?? "");
    if (!text) continue;
    const path =
      step.act === "approved" || step.act === "reinstated" ? paths.shop(step.shop.slug) : paths.owner.home();
    await writeLetter({
      sourceKey: `shop.reviewed:${event.stepId}:${account.id}`,
      kind: `shop.${step.act}`,
      to: { name: account.name, email: account.email, phone: account.phone, accountId: account.id },
      subject: text.subject,
      body: `${t.hello(account.name)}\n\n${text.body}`,
      link: `${env().PUBLIC_URL ?? ""}${path}`,
    });
  }
}

type ShopWords = (typeof noticesWords)["en"]["shopReviewed"];

function letterOf(
  t: ShopWords,
  act: string,
  shop: string,
  note: string,
): { subject: string; body: string } | null {
  switch (act) {
    case "approved":
      return { subject: t.approvedSubject(shop), body: t.approved(shop) };
    case "revision_asked":
      return { subject: t.revisionSubject(shop), body: t.revision(note) };
    case "rejected":
      return { subject: t.rejectedSubject(shop), body: t.rejected(note) };
    case "suspended":
      return { subject: t.suspendedSubject(shop), body: t.suspended(note) };
    case "reinstated":
      return { subject: t.reinstatedSubject(shop), body: t.reinstated(shop) };
    default:
      return null;
  }
}
