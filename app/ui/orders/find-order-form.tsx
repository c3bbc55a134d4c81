import { Form, Link, useNavigation } from "@remix-run/react";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { useWords } from "~/ui/kit/words";

/** For a guest who lost the link of her order. */
export function FindOrderForm({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(ordersWords);
  const problem = answer?.errors[""];
  return (
    <div className="mx-auto stack max-w-[30rem]">
      <div>
        <h1 className="text-25 lg:text-31">{t.findTitle}</h1>
        <p className="muted mt-2">{t.findLead}</p>
      </div>
      {problem ? (
        <Banner tone="bad" live>
          {problem}
        </Banner>
      ) : null}
      <Form method="post" noValidate action={paths.orders()} className="panel stack">
        <Field
          {...fieldOf(answer, "nomor")}
          label={t.nomor}
          hint={t.nomorHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="num"
          required
        />
        <PhoneField {...fieldOf(answer, "phone")} label={t.phone} required />
        <Button wide busy={useNavigation().formAction === paths.orders()}>
          {t.find}
        </Button>
      </Form>
      <p>
        {t.haveAccount}{" "}
        <Link className="link" to={paths.signIn({ lanjut: paths.orders() })}>
          {t.signIn}
        </Link>
      </p>
    </div>
  );
}
