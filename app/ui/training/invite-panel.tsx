import type { BatchHead } from "~/domain/training/batch-head.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { CopyButton } from "~/ui/kit/copy-button";
import { ShareButton } from "~/ui/kit/share-button";
import { useWords } from "~/ui/kit/words";

/** The link by which anybody registers; sent by WhatsApp or copied. `url` is the whole address. */
export function InvitePanel({ batch, url }: { readonly batch: BatchHead; readonly url: string }) {
  const t = useWords(trainingOfficeWords).participants;
  if (batch.status === "finished") return null;
  return (
    <section className="panel stack gap-3">
      <h2>{t.invite}</h2>
      <p className="muted">{t.inviteText}</p>
      <p className="rounded-12 bg-sunk px-4 py-3 text-13 break-all">
        <span className="sr-only">{t.inviteLink}: </span>
        {url}
      </p>
      <div className="row">
        <ShareButton
          title={t.inviteMessage(batch.programme.title, batch.number)}
          url={url}
          label={t.inviteByWhatsApp}
        />
        <CopyButton kind="quiet" text={url} label={t.copyLink} />
      </div>
    </section>
  );
}
