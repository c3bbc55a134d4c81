import type { CloseRefusal } from "~/domain/accounts/close-account.server";
import { myDataWords } from "~/messages/my-data";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { AccountFrame } from "./account-frame";

/** To take along, and to end. */
export function MyDataPage() {
  const t = useWords(myDataWords);
  return (
    <AccountFrame title={t.title} lead={t.lead}>
      <section className="panel stack" aria-labelledby="unduh">
        <h2 id="unduh">{t.exportTitle}</h2>
        <p>{t.exportText}</p>
        <div>
          <LinkButton icon="download" to={paths.accountDataFile()} reloadDocument>
            {t.download}
          </LinkButton>
        </div>
      </section>
      <section className="panel stack" aria-labelledby="hapus">
        <h2 id="hapus">{t.closeTitle}</h2>
        <p>{t.closeText}</p>
        <div>
          <LinkButton kind="line" icon="trash-2" to={paths.accountDeletion()}>
            {t.goClose}
          </LinkButton>
        </div>
      </section>
    </AccountFrame>
  );
}

export type WhyNot = Exclude<CloseRefusal, { code: "password_wrong" }> | null;

/** Asked once more, with the password; where it can't be, why not. */
export function CloseAccountPage({ why, answer }: { readonly why: WhyNot; readonly answer: FormAnswer }) {
  const t = useWords(myDataWords);
  return (
    <AccountFrame title={t.closeTitle} back={paths.accountData()}>
      {why ? (
        <Banner tone="warn">
          <p className="font-semibold">{t.cannot}</p>
          <WhyNotText why={why} />
        </Banner>
      ) : (
        <form method="post" noValidate action={paths.accountDeletion()} className="panel stack">
          <p>{t.closeText}</p>
          <p className="muted">{t.trainingText}</p>
          <Field
            {...fieldOf(answer, "password")}
            defaultValue=""
            label={t.password}
            type="password"
            autoComplete="current-password"
            required
          />
          <div className="row">
            <Button kind="danger" icon="trash-2">
              {t.close}
            </Button>
            <LinkButton kind="quiet" to={paths.accountData()}>
              {t.keep}
            </LinkButton>
          </div>
        </form>
      )}
    </AccountFrame>
  );
}

function WhyNotText({ why }: { readonly why: NonNullable<WhyNot> }) {
  const t = useWords(myDataWords).why;
  switch (why.code) {
    case "has_shop":
      return <p>{t.has_shop(why.shopName)}</p>;
    case "is_officer":
      return <p>{t.is_officer}</p>;
    case "orders_open":
    case "refunds_open":
      return <p>{t[why.code](why.count)}</p>;
  }
}
