import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { canAnswer, canObject, canReceiveGoods, canSayRepaid } from "~/domain/returns/return";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Disclosure } from "~/ui/kit/disclosure";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { RadioCards } from "~/ui/kit/radio-cards";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";
import { PhotoField } from "./photo-field";

export type ShopAct = "accept" | "offer" | "decline" | "object" | "repay";

type ShopActsProps = {
  readonly view: ReturnView;
  readonly act?: ShopAct;
  readonly answer?: FormAnswer;
};

/** What the shop can answer now. One form came back at most: it stands open, with its sentences. */
export function ShopActs({ view, act, answer }: ShopActsProps) {
  const of = (one: ShopAct) => ({ view, answer: act === one ? answer : null });
  return (
    <>
      {canAnswer(view) ? (
        <>
          <Accept {...of("accept")} />
          <Offer {...of("offer")} />
          <SayNo {...of("decline")} kind="decline" />
        </>
      ) : null}
      {canReceiveGoods(view) ? <ReceiveGoods view={view} /> : null}
      {canObject(view) ? <SayNo {...of("object")} kind="object" /> : null}
      {canSayRepaid(view) ? <SayRepaid {...of("repay")} /> : null}
    </>
  );
}

type ActProps = { readonly view: ReturnView; readonly answer: FormAnswer };

function Panel({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="panel stack">
      <div>
        <h2>{title}</h2>
        <p className="muted mt-1">{text}</p>
      </div>
      {children}
    </section>
  );
}

function useBusy(): boolean {
  return useNavigation().formMethod === "POST";
}

function Accept({ view, answer }: ActProps) {
  const t = useWords(returnsShopWords).accept;
  return (
    <Panel title={t.title} text={t.text}>
      <Form method="post" action={paths.owner.returnAcceptance(view.id)} className="stack" noValidate>
        <FormErrorSummary answer={answer} />
        <RadioCards
          name="cara"
          legend={t.way}
          error={answer?.errors.cara}
          defaultValue={answer?.values.cara}
          choices={[
            { value: "kirim", label: t.send, detail: t.sendDetail },
            { value: "simpan", label: t.keep, detail: t.keepDetail },
          ]}
        />
        <div>
          <Button icon="check" busy={useBusy()}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function Offer({ view, answer }: ActProps) {
  const t = useWords(returnsShopWords).offer;
  const locale = useLocale();
  return (
    <Disclosure title={<b>{t.title}</b>} open={Boolean(answer)}>
      <Form method="post" action={paths.owner.returnOffer(view.id)} className="stack" noValidate>
        <p className="muted">{t.text}</p>
        <FormErrorSummary answer={answer} />
        <MoneyField
          {...fieldOf(answer, "jumlah")}
          label={t.amount}
          hint={t.amountHint(formatRupiah(view.asked, locale))}
        />
        <TextArea {...fieldOf(answer, "keterangan")} label={t.note} rows={2} optional />
        <div>
          <Button kind="line" busy={useBusy()}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

function SayNo({ view, answer, kind }: ActProps & { readonly kind: "decline" | "object" }) {
  const words = useWords(returnsShopWords);
  const t = words[kind];
  const action = kind === "decline" ? paths.owner.returnRefusal : paths.owner.returnObjection;
  return (
    <Disclosure title={<b>{t.title}</b>} open={Boolean(answer)}>
      <Form method="post" action={action(view.id)} encType="multipart/form-data" className="stack" noValidate>
        <p className="muted">{t.text}</p>
        <FormErrorSummary answer={answer} />
        <TextArea {...fieldOf(answer, "alasan")} label={t.why} hint={t.whyHint} rows={3} />
        <PhotoField label={words.decline.photos} hint={words.repay.photosHint} error={answer?.errors.foto} />
        <div>
          <Button kind="danger" busy={useBusy()}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

function ReceiveGoods({ view }: { readonly view: ReturnView }) {
  const t = useWords(returnsShopWords).goods;
  return (
    <Panel title={t.title} text={view.isPaidToShop ? t.textByHand : t.text}>
      <Form method="post" action={paths.owner.returnReceipt(view.id)} className="stack" noValidate>
        <Checkbox name="kembali" label={t.restock} hint={t.restockHint} />
        <div>
          <Button icon="package-check" busy={useBusy()}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function SayRepaid({ view, answer }: ActProps) {
  const t = useWords(returnsShopWords).repay;
  const locale = useLocale();
  return (
    <Panel title={t.title} text={t.text(formatRupiah(view.amount, locale), view.buyerName)}>
      <Form
        method="post"
        action={paths.owner.returnRepayment(view.id)}
        encType="multipart/form-data"
        className="stack"
        noValidate
      >
        <FormErrorSummary answer={answer} />
        <TextArea {...fieldOf(answer, "keterangan")} label={t.note} hint={t.noteHint} rows={2} optional />
        <PhotoField label={t.photos} hint={t.photosHint} error={answer?.errors.foto} />
        <div>
          <Button icon="banknote" busy={useBusy()}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
