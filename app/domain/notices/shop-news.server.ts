import type { noticesWords } from "~/messages/notices";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { type NewsText, ownersOf, writeToPerson } from "./person-letter.server";

/** On `shop.reviewed`: the owners read what the officer decided, and why. */
export async function tellShopReviewed(event: {
  readonly shopId: string;
  readonly stepId: string;
}): Promise<void> {
  const [step, owners] = await Promise.all([
    db.approvalStep.findUnique({
      where: { id: event.stepId },
      select: { act: true, note: true, shop: { select: { name: true, slug: true } } },
    }),
    ownersOf(event.shopId),
  ]);
  const textIn = step && textOf(step.act, step.shop.name, step.note ?? "");
  if (!textIn) return;
  const isOpen = step.act === "approved" || step.act === "reinstated";
  const news = {
    ...{ source: `shop.reviewed:${event.stepId}`, kind: `shop.${step.act}` },
    path: isOpen ? paths.shop(step.shop.slug) : paths.owner.home(),
  };
  for (const owner of owners) await writeToPerson(owner, news, ({ shopReviewed: t }) => textIn(t));
}

type ShopWords = (typeof noticesWords)["en"]["shopReviewed"];

/** Null for an act that is no news to the owner. */
function textOf(act: string, shop: string, note: string): ((t: ShopWords) => NewsText) | null {
  switch (act) {
    case "approved":
      return (t) => ({ subject: t.approvedSubject(shop), body: t.approved(shop) });
    case "revision_asked":
      return (t) => ({ subject: t.revisionSubject(shop), body: t.revision(note) });
    case "rejected":
      return (t) => ({ subject: t.rejectedSubject(shop), body: t.rejected(note) });
    case "suspended":
      return (t) => ({ subject: t.suspendedSubject(shop), body: t.suspended(note) });
    case "reinstated":
      return (t) => ({ subject: t.reinstatedSubject(shop), body: t.reinstated(shop) });
    default:
      return null;
  }
}
