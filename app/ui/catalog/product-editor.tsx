import { Form, Link } from "@remix-run/react";
import type { CategoryChoice } from "~/domain/catalog/category";
import type { OwnerProduct } from "~/domain/catalog/owner-product.server";
import { productLimits } from "~/domain/catalog/product";
import { variantValues } from "~/domain/catalog/variant-values";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { NoPhoto, Photo } from "~/ui/kit/photo";
import { Select } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";
import { FactFields, StoryField } from "./fact-fields";
import { TakeHomeLine } from "./take-home-line";
import { SingleVariant, VariantRows } from "./variant-rows-field";

const formId = "ubah";

export type ProductEditorProps = {
  readonly product: OwnerProduct;
  readonly categories: readonly CategoryChoice[];
  readonly answer: FormAnswer;
  /** Withheld of the next sale. */
  readonly taxBps: number;
  readonly formToken: string;
  /** Shows rows for flavours and sizes where there is one kind so far. */
  readonly wantsOptions: boolean;
};

/** Everything a product says and sells, in one form with one button. */
export function ProductEditor({
  product,
  categories,
  answer,
  taxBps,
  formToken,
  wantsOptions,
}: ProductEditorProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const rates = { commissionBps: product.shop.commissionBps, taxBps };
  const values = answer?.values ?? variantValues(product.variants);
  const isSingle = !wantsOptions && !product.optionNames[0] && product.variants.length < 2;
  return (
    <div className="stack max-w-[56rem] gap-6">
      <StatusNote product={product} />
      <PhotoStrip product={product} />
      <Form method="post" id={formId} className="stack gap-6" noValidate>
        <FormErrorSummary answer={answer} labels={t} />
        <input type="hidden" name="token" value={answer?.values.token ?? formToken} />
        <Field
          {...fieldOf(answer, "name", product.name)}
          label={t.name}
          hint={t.nameHint}
          counter={productLimits.name}
          required
        />
        <Select
          {...fieldOf(answer, "category", product.categoryId)}
          label={t.category}
          options={categories.map((one) => ({
            value: one.id,
            label: locale === "en" ? one.nameEn : one.name,
          }))}
        />
        <section className="stack">
          <h2 className="text-20">{t.priceAndStock}</h2>
          {isSingle ? (
            <>
              <SingleVariant {...{ product, answer, values }}>
                {(price) => <TakeHomeLine price={price} rates={rates} />}
              </SingleVariant>
              <div>
                <LinkButton
                  kind="line"
                  icon="plus"
                  to={`${paths.owner.product(product.id)}?pilihan=1`}
                  preventScrollReset
                >
                  {t.addOptions}
                </LinkButton>
              </div>
            </>
          ) : (
            <VariantRows {...{ product, answer, values, rates }} />
          )}
        </section>
        <section className="stack">
          <h2 className="text-20">{t.facts}</h2>
          <FactFields answer={answer} saved={product} />
          <StoryField answer={answer} saved={product} />
        </section>
      </Form>
      <EditorActs product={product} />
    </div>
  );
}

export function ProductEditorBar({
  product,
  busy,
}: {
  readonly product: OwnerProduct;
  readonly busy: boolean;
}) {
  const t = useWords(catalogOwnerWords);
  return (
    <BuyBar label={t.save} everywhere>
      <LinkButton kind="line" to={paths.product(product.shop.slug, product.slug)}>
        {t.view}
      </LinkButton>
      <Button className="fill max-w-[26rem]" form={formId} busy={busy}>
        {busy ? t.saving : t.save}
      </Button>
    </BuyBar>
  );
}

/** Why buyers don't see it, where they don't. */
function StatusNote({ product }: { readonly product: OwnerProduct }) {
  const t = useWords(catalogOwnerWords);
  if (product.status === "taken_down") {
    return (
      <Banner tone="bad">
        <b>{t.takenDown(product.takenDownReason ?? "")}</b>
        <p>{t.takenDownHelp}</p>
      </Banner>
    );
  }
  if (product.status === "draft")
    return (
      <Banner tone="warn" icon="eye-off">
        {t.draftNote}
      </Banner>
    );
  if (product.shop.status !== "live") return <Banner tone="info">{t.shopNotLive}</Banner>;
  return null;
}

function PhotoStrip({ product }: { readonly product: OwnerProduct }) {
  const t = useWords(catalogOwnerWords);
  return (
    <div className="row nowrap gap-3">
      <span className="h-20 w-20 flex-none overflow-hidden rounded-12">
        {product.photos[0] ? (
          <Photo photo={product.photos[0]} sizes="5rem" alt="" className="h-full w-full object-cover" />
        ) : (
          <NoPhoto name={product.name} />
        )}
      </span>
      <Link className="link fill flex min-h-12 items-center gap-2" to={paths.owner.productPhotos(product.id)}>
        <Icon name="camera" />
        {t.photos} ({product.photos.length}/{productLimits.photos})
      </Link>
    </div>
  );
}

/** Show, take in, copy, put away: each a form of its own. */
function EditorActs({ product }: { readonly product: OwnerProduct }) {
  const t = useWords(catalogOwnerWords);
  const { id, status } = product;
  return (
    <div className="row border-line border-t pt-4">
      {status === "published" ? (
        <ActForm action={paths.owner.productPublication(id)} undo kind="line" text={t.unpublish} />
      ) : null}
      {status === "draft" || status === "archived" ? (
        <ActForm action={paths.owner.productPublication(id)} kind="soft" text={t.publish} />
      ) : null}
      <ActForm action={paths.owner.productCopy(id)} kind="line" text={t.duplicate} />
      {status === "archived" ? (
        <ActForm action={paths.owner.productArchive(id)} undo kind="line" text={t.unarchive} />
      ) : null}
      {status === "draft" || status === "published" ? (
        <ActForm action={paths.owner.productArchive(id)} kind="danger" text={t.archive} />
      ) : null}
    </div>
  );
}

type ActFormProps = {
  readonly action: string;
  readonly text: string;
  readonly kind?: "line" | "soft" | "danger";
  /** Takes the act back. */
  readonly undo?: boolean;
};

function ActForm({ action, text, kind, undo }: ActFormProps) {
  return (
    <Form method="post" action={action}>
      {undo ? <input type="hidden" name="_method" value="delete" /> : null}
      <Button kind={kind}>{text}</Button>
    </Form>
  );
}
