import { dayOf, yearOf, yearSpan } from "~/domain/city/calendar";
import { citySettings } from "~/domain/city/settings.server";
import { isTaxDay } from "~/domain/tax/tax";
import type { noticesWords } from "~/messages/notices";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type NewsText, ownersOf, writeToPerson } from "./person-letter.server";

type Words = (typeof noticesWords)["id"]["tax"];

/** On `tax.letter_checked`: the owners read whether their letter counts, or why not. */
export async function tellLetterChecked(event: {
  readonly letterId: string;
  readonly status: "accepted" | "refused";
  readonly at: number;
}): Promise<void> {
  const letter = await db.taxLetter.findUnique({ where: { id: event.letterId } });
  if (!letter) return;
  const { year, note, kind, shopId } = letter;
  await tellOwners(shopId, `tax.letter:${event.letterId}:${event.at}`, "tax.letter_checked", (t) =>
    event.status === "accepted"
      ? {
          subject: t.acceptedSubject(year),
          body: kind === "exemption" ? t.acceptedExempt(year) : t.accepted(year),
        }
      : { subject: t.refusedSubject(year), body: t.refused(year, note ?? "") },
  );
}

/** On `tax.line_crossed`: from the next sale on tax is withheld. */
export async function tellLineCrossed(event: {
  readonly shopId: string;
  readonly year: number;
}): Promise<void> {
  const { shopId, year } = event;
  await tellOwners(shopId, `tax.crossed:${shopId}:${year}`, "tax.line_crossed", (t) => ({
    subject: t.crossedSubject(year),
    body: t.crossed(year),
  }));
}

/** Each night: who sold something this year and handed in no letter reads of it, once a month. */
export async function remindTaxLetters(): Promise<void> {
  const { tax } = await citySettings();
  const day = dayOf(now());
  if (!isTaxDay(tax, day)) return;
  const year = yearOf(now());
  const { from, until } = yearSpan(year);
  const shops = await db.shop.findMany({
    where: {
      orderParts: { some: { status: "completed", completedAt: { gte: from, lt: until } } },
    },
    select: { id: true },
  });
  const handedIn = new Set(
    (await db.taxLetter.findMany({ where: { year }, select: { shopId: true } })).map((row) => row.shopId),
  );
  for (const { id } of shops) {
    if (handedIn.has(id)) continue;
    await tellOwners(id, `tax.missing:${id}:${day.slice(0, 7)}`, "tax.letter_missing", (t) => ({
      subject: t.missingSubject(year),
      body: t.missing(year),
    }));
  }
}

async function tellOwners(
  shopId: string,
  source: string,
  kind: string,
  textIn: (t: Words) => NewsText,
): Promise<void> {
  for (const owner of await ownersOf(shopId))
    await writeToPerson(owner, { source, kind, path: paths.owner.tax() }, ({ tax: t }) => textIn(t));
}
