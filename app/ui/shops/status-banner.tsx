import { Form, Link } from "@remix-run/react";
import type { OwnerDesk } from "~/domain/shops/owner-desk.server";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { formatDateTime } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import type { Tone } from "~/ui/kit/flash-line";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

/** Where the shop stands on its way to the storefront, what the officer wrote, and the way on. Nothing while it is live. */
export function StatusBanner({ desk }: { readonly desk: OwnerDesk }) {
  const t = useWords(shopsOwnerWords).status;
  const locale = useLocale();
  const { status } = desk;
  if (status === "live") return null;
  const text = {
    draft: t.draftText,
    submitted: desk.submittedAt ? t.submittedText(formatDateTime(desk.submittedAt, locale)) : "",
    revision: t.revisionText,
    rejected: "",
    suspended: t.suspendedText,
    closed: "",
  }[status];
  return (
    <Banner tone={tones[status]}>
      <div className="stack gap-3">
        <div>
          <b>{t[status]}</b>
          {text ? <p>{text}</p> : null}
        </div>
        <OfficerNote desk={desk} />
        {desk.lacksTraining && status !== "closed" && status !== "rejected" ? (
          <p>
            {t.lacksTraining}{" "}
            <Link className="link" to={paths.training()}>
              {t.seeTraining}
            </Link>
          </p>
        ) : null}
        {status === "rejected" || status === "closed" ? null : (
          <div className="row">
            {desk.canSubmit ? (
              <Form method="post" action={paths.owner.submission()}>
                <Button icon="send">{status === "revision" ? t.submitAgain : t.submit}</Button>
              </Form>
            ) : null}
            <LinkButton kind="line" icon="eye" to={paths.shop(desk.slug)}>
              {t.preview}
            </LinkButton>
          </div>
        )}
      </div>
    </Banner>
  );
}

const tones: Readonly<Record<Exclude<OwnerDesk["status"], "live">, Tone>> = {
  draft: "info",
  submitted: "info",
  revision: "warn",
  rejected: "bad",
  suspended: "bad",
  closed: "warn",
};

/** The word of who last judged it; the owner's own steps carry none. */
function OfficerNote({ desk: { lastStep, status } }: { readonly desk: OwnerDesk }) {
  const t = useWords(shopsOwnerWords).status;
  if (!lastStep?.note || status === "submitted" || status === "draft") return null;
  return (
    <div className="rounded-12 bg-card px-4 py-3 text-ink">
      <p className="muted text-13">{t.officerSays}</p>
      <p className="wrap-anywhere whitespace-pre-line">{lastStep.note}</p>
    </div>
  );
}
