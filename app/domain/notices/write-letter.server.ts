import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { mailIsOn, sendMail } from "~/platform/mail.server";
import { enqueue } from "~/platform/outbox.server";
import { linkOf } from "./secret-link.server";

export type NewLetter = {
  /** What caused it: the same news is never sent twice. */
  readonly sourceKey: string;
  readonly kind: string;
  readonly to: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly accountId: string | null;
  };
  readonly subject: string;
  /** Plain text; its paragraphs are parted by empty lines. */
  readonly body: string;
  /** Absolute address that the letter leads to. */
  readonly link: string | null;
};

/** Keeps the letter, for the inbox and `/dev/surat`, and has it sent where there is an address and a server. */
export async function writeLetter(letter: NewLetter): Promise<void> {
  await inTransaction(async (tx) => {
    const { to, ...text } = letter;
    const { count } = await tx.letter.createMany({
      data: [
        {
          ...text,
          toName: to.name,
          toEmail: to.email,
          toPhone: to.phone,
          accountId: to.accountId,
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1 && to.email && mailIsOn())
      await enqueue(
        tx,
        "notices.send",
        { sourceKey: letter.sourceKey },
        { key: `letter:${letter.sourceKey}` },
      );
  });
}

/** @throws when the mail server refuses: the job tries again */
export async function sendLetter(sourceKey: string): Promise<void> {
  const letter = await db.letter.findUnique({ where: { sourceKey } });
  if (!letter?.toEmail || letter.sentAt) return;
  const link = linkOf(letter);
  await sendMail({
    to: letter.toEmail,
    subject: letter.subject,
    text: link ? `${letter.body}\n\n${link}\n` : letter.body,
  });
  await db.letter.update({ where: { sourceKey }, data: { sentAt: now() } });
}
