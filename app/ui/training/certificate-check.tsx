import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useWords } from "~/ui/kit/words";

/** Anybody types the number of a certificate; a plain GET form. */
export function CertificateCheck({
  number,
  isPage,
  isEmpty,
}: {
  readonly number?: string;
  /** Asked for without a number. */
  readonly isEmpty?: boolean;
  /** The page's own heading. */
  readonly isPage?: boolean;
}) {
  const t = useWords(trainingWords);
  const Heading = isPage ? "h1" : "h2";
  return (
    <form method="get" noValidate action={paths.certificates()} className="panel stack gap-3">
      <Heading className="text-20">{t.checkTitle}</Heading>
      <Field
        name="nomor"
        label={t.number}
        hint={t.numberHint}
        error={isEmpty ? t.checkText : undefined}
        defaultValue={number}
        autoCapitalize="characters"
        autoComplete="off"
        required
      />
      <div>
        <Button kind="line" icon="badge-check">
          {t.check}
        </Button>
      </div>
    </form>
  );
}
