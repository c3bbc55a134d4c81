import { db } from "~/platform/db.server";
import { linkOf } from "./secret-link.server";

export type LetterView = {
  readonly id: string;
  readonly kind: string;
  readonly toName: string;
  readonly toEmail: string | null;
  readonly toPhone: string | null;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly readAt: Date | null;
};

const letterSelect = {
  id: true,
  kind: true,
  toName: true,
  toEmail: true,
  toPhone: true,
  subject: true,
  body: true,
  link: true,
  createdAt: true,
  sentAt: true,
  readAt: true,
} as const;

/** For `/dev/surat`: all letters as they are sent, newest first. */
export async function recentLetters(): Promise<LetterView[]> {
  const letters = await db.letter.findMany({
    orderBy: { createdAt: "desc" },
    take: 60,
    select: { ...letterSelect, sourceKey: true },
  });
  return letters.map(({ sourceKey, ...letter }) => ({ ...letter, link: linkOf({ ...letter, sourceKey }) }));
}

export const lettersPerPage = 20;

export type Inbox = { readonly letters: readonly LetterView[]; readonly total: number };

/** A person's inbox, a page of it; pages from 1. */
export async function inboxOf(accountId: string, page: number): Promise<Inbox> {
  const where = { accountId };
  const [letters, total] = await Promise.all([
    db.letter.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * lettersPerPage,
      take: lettersPerPage,
      select: letterSelect,
    }),
    db.letter.count({ where }),
  ]);
  return { letters, total };
}

/** The number on the bell. */
export function unreadLetters(accountId: string): Promise<number> {
  return db.letter.count({ where: { accountId, readAt: null } });
}
