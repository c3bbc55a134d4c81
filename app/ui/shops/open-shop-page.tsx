import { Form, Link } from "@remix-run/react";
import { shopLimits } from "~/domain/shops/limits";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { PhoneField } from "~/ui/kit/phone-field";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";
import { villageOptions } from "~/ui/training/village-options";

type OpenShopPageProps = {
  readonly requireTraining: boolean;
  /** A draft of hers that isn't open yet. */
  readonly hasDraft: boolean;
  readonly phone: string | null;
  readonly answer: FormAnswer;
};

/** Three lines make a draft; the rest is the checklist's. */
export function OpenShopPage({ requireTraining, hasDraft, phone, answer }: OpenShopPageProps) {
  const words = useWords(shopsWords);
  const t = words.open;
  return (
    <BareShell narrow back={paths.account()}>
      <div className="stack gap-6 pt-4">
        <div>
          <h1 className="text-31">{t.title}</h1>
          <p className="muted mt-2">{t.lead}</p>
        </div>
        {hasDraft ? (
          <Banner tone="warn">
            <p>{t.hasDraft}</p>
            <p className="mt-2">
              <LinkButton to={paths.owner.home()}>{t.toDraft}</LinkButton>
            </p>
          </Banner>
        ) : (
          <>
            {requireTraining ? (
              <Banner icon="graduation-cap">
                {t.trainingFirst}{" "}
                <Link className="link" to={paths.training()}>
                  {words.seeTraining}
                </Link>
              </Banner>
            ) : null}
            <OpenShopForm phone={phone} answer={answer} />
          </>
        )}
        <p>
          {t.haveCode}{" "}
          <Link className="link" to={paths.claim()}>
            {t.claimInstead}
          </Link>
        </p>
      </div>
    </BareShell>
  );
}

function OpenShopForm({ phone, answer }: Pick<OpenShopPageProps, "phone" | "answer">) {
  const t = useWords(shopsWords).open;
  return (
    <Form method="post" noValidate className="panel stack">
      <FormErrorSummary answer={answer} labels={t} />
      <Field
        {...fieldOf(answer, "name")}
        label={t.name}
        hint={t.nameHint}
        counter={shopLimits.name}
        required
      />
      <Select
        {...fieldOf(answer, "villageCode")}
        label={t.village}
        options={villageOptions}
        placeholder={t.chooseVillage}
        required
      />
      <PhoneField {...fieldOf(answer, "whatsapp", phone)} label={t.whatsapp} hint={t.whatsappHint} required />
      <Button wide icon="store">
        {t.submit}
      </Button>
    </Form>
  );
}
