import { Link } from "@remix-run/react";
import type { CertificatePage } from "~/domain/training/certificates.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { ShareButton } from "~/ui/kit/share-button";
import { type Fact, Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";

/** Whether a number holds, of whom, for what. `url` is the page's whole address. */
export function CertificateCard({
  certificate,
  url,
}: {
  readonly certificate: CertificatePage;
  readonly url: string;
}) {
  const t = useWords(trainingWords).certificate;
  const locale = useLocale();
  const { revokedAt, revokedReason } = certificate;
  return (
    <article className="panel flush">
      <div className="band relative overflow-hidden px-6 py-8">
        <p className="relative text-13 opacity-80">{t.title}</p>
        <h1 className="num relative text-25 md:text-31">{certificate.number}</h1>
      </div>
      <div className="stack gap-6 p-6">
        {revokedAt ? (
          <Banner tone="bad">
            <b>{t.revoked}.</b> {t.revokedText(formatDate(revokedAt, locale))}
            {revokedReason ? <p className="mt-1">{t.revokedReason(revokedReason)}</p> : null}
          </Banner>
        ) : (
          <Banner tone="ok" icon="badge-check">
            <b>{t.valid}.</b> {t.validText}
          </Banner>
        )}
        <div>
          <p className="muted text-13">{t.holder}</p>
          <p className="text-25 leading-snug font-bold">{certificate.holderName}</p>
        </div>
        <CertificateFacts certificate={certificate} />
        <div className="row">
          <LinkButton icon="download" to={paths.certificatePdf(certificate.number)} reloadDocument>
            {t.download}
          </LinkButton>
          {revokedAt ? null : (
            <ShareButton title={t.shareText(certificate.holderName)} url={url} label={t.share} />
          )}
        </div>
      </div>
    </article>
  );
}

function CertificateFacts({ certificate }: { readonly certificate: CertificatePage }) {
  const t = useWords(trainingWords).certificate;
  const locale = useLocale();
  const { shop } = certificate;
  const facts: Fact[] = [
    { label: t.business, value: certificate.businessName },
    { label: t.programme, value: certificate.programmeTitle },
    { label: t.batch, value: certificate.batchNumber },
    { label: t.attended, value: t.attendedOf(certificate.attended, certificate.meetings) },
    { label: t.issued, value: formatDate(certificate.issuedAt, locale) },
  ];
  if (shop) {
    const link = (
      <Link className="link inline-flex items-center gap-1" to={paths.shop(shop.slug)}>
        <Icon name="store" size="small" />
        {shop.name}
      </Link>
    );
    facts.push({ label: t.shop, value: link });
  }
  return <Facts facts={facts} />;
}
