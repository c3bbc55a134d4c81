import { db } from "~/platform/db.server";

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

/** For `/dev/surat`: all letters, newest first. */
export async function recentLetters(): Promise<LetterView[]> {
  return db.letter.findMany({ orderBy: { createdAt: "desc" }, take: 60, select: letterSelect });
}

/** A person's inbox. */
export async function lettersOf(accountId: string): Promise<LetterView[]> {
  return db.letter.findMany({
    where: { accountId },
    orderBy: { createdAt: "desc" },
    take: 60,
    select: letterSelect,
  });
}

/** The number on the bell. */
export function unreadLetters(accountId: string): Promise<number> {
  return db.letter.count({ where: { accountId, readAt: null } });
}
