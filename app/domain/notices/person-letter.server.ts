import { noticesWords } from "~/messages/notices";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { asLocale, type Locale } from "~/platform/format";
import { writeLetter } from "./write-letter.server";

/** Somebody with an account, as letters address her. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
};

export const personSelect = { id: true, name: true, email: true, phone: true, locale: true } as const;

export async function ownersOf(shopId: string): Promise<Person[]> {
  const members = await db.shopMember.findMany({
    where: { shopId, role: "owner" },
    select: { account: { select: personSelect } },
  });
  return members.map(({ account }) => account);
}

export type News = {
  /** What caused it: each person reads of it once. */
  readonly source: string;
  readonly kind: string;
  /** Where the letter leads to, on this site. */
  readonly path: string;
};
export type NewsText = { readonly subject: string; readonly body: string };

/** A letter that greets her by name, in her language. */
export async function writeToPerson(
  { id, name, email, phone, locale: kept }: Person,
  { source, kind, path }: News,
  textIn: (words: (typeof noticesWords)[Locale], locale: Locale) => NewsText,
): Promise<void> {
  const locale = asLocale(kept);
  const words = noticesWords[locale];
  const { subject, body } = textIn(words, locale);
  await writeLetter({
    ...{ sourceKey: `${source}:${id}`, kind, subject },
    to: { name, email, phone, accountId: id },
    body: `${words.hello(name)}\n\n${body}`,
    link: absolute(path),
  });
}

export function absolute(path: string): string {
  return `${env().PUBLIC_URL ?? ""}${path}`;
}
