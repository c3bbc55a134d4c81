import type { CertificatePage } from "~/domain/training/certificates.server";
import { trainingWords } from "~/messages/training";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { SettleScreen } from "~/ui/admin/settle-page";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";

type RevocationScreenProps = {
  readonly certificate: CertificatePage;
  readonly answer: FormAnswer;
};

/** Whose certificate it is, and why it shall no longer hold. */
export function RevocationScreen({ certificate, answer }: RevocationScreenProps) {
  const t = useWords(trainingOfficeWords).revocation;
  const words = useWords(trainingWords).certificate;
  const locale = useLocale();
  return (
    <SettleScreen
      parent={{ text: certificate.number, to: paths.certificate(certificate.number) }}
      title={t.title(certificate.number)}
      lead={t.lead}
      answer={answer}
      act={t.act}
      isDanger
      facts={[
        { label: words.holder, value: certificate.holderName },
        { label: words.business, value: certificate.businessName },
        { label: words.programme, value: certificate.programmeTitle },
        { label: words.batch, value: certificate.batchNumber },
        { label: words.issued, value: formatDate(certificate.issuedAt, locale) },
      ]}
    >
      <TextArea {...fieldOf(answer, "reason")} label={t.reason} hint={t.reasonHint} rows={3} required />
    </SettleScreen>
  );
}
