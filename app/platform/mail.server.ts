import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server";

/** Sends by SMTP where it is configured; otherwise letters stay in the database, shown at `/dev/surat`. */
let transport: Transporter | undefined;

export function mailIsOn(): boolean {
  return Boolean(env().SMTP_URL);
}

/** Header values carry no line breaks: nodemailer folds and encodes them. @throws when the server refuses */
export async function sendMail(letter: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}): Promise<void> {
  transport ??= createTransport(env().SMTP_URL);
  await transport.sendMail({
    from: `Etalase <surat@${new URL(env().PUBLIC_URL ?? "http://localhost").hostname}>`,
    to: letter.to,
    subject: letter.subject.replace(/[\r\n]+/g, " "),
    text: letter.text,
    html: letter.html,
  });
}
