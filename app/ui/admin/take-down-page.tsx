import type { adminProduct } from "~/domain/catalog/admin-products.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { paths } from "~/paths";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { Photo } from "~/ui/kit/photo";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { SettleScreen } from "./settle-page";

type TakeDownScreenProps = {
  readonly product: NonNullable<Awaited<ReturnType<typeof adminProduct>>>;
  readonly answer: FormAnswer;
};

/** What the buyers see of it, and why they no longer should. */
export function TakeDownScreen({ product, answer }: TakeDownScreenProps) {
  const t = useWords(adminTradeWords).goods;
  return (
    <SettleScreen
      parent={{ text: t.title, to: paths.admin.products() }}
      title={t.takeDownTitle(product.name)}
      lead={t.takeDownLead}
      answer={answer}
      act={t.takeDown}
      isDanger
      facts={[
        { label: t.shop, value: product.shop.name },
        { label: t.price, value: <Money amount={product.price} /> },
        {
          label: t.description,
          value: (
            <span className="stack gap-3">
              {product.photo ? (
                <span className="block w-32 overflow-hidden rounded-12">
                  <Photo photo={product.photo} sizes="8rem" />
                </span>
              ) : null}
              <span className="whitespace-pre-line">{product.description || "–"}</span>
            </span>
          ),
        },
      ]}
    >
      <TextArea {...fieldOf(answer, "reason")} label={t.reason} hint={t.reasonHint} rows={3} />
    </SettleScreen>
  );
}
