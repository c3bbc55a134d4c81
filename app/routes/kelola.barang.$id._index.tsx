import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { listCategories } from "~/domain/catalog/categories.server";
import { type EditRefused, editProduct } from "~/domain/catalog/edit-product.server";
import { editProductForm } from "~/domain/catalog/forms";
import { ownerProduct } from "~/domain/catalog/owner-product.server";
import { readRows } from "~/domain/catalog/variant-rows";
import { nextTaxBps } from "~/domain/tax/sale-tax.server";
import { notFound, type RequestContext, requireOwner } from "~/http/context.server";
import { checkForm, readFormData, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { formsWords } from "~/messages/forms";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { randomToken } from "~/platform/random.server";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { ProductEditor, ProductEditorBar } from "~/ui/catalog/product-editor";
import { sentenceOf, variantErrors } from "~/ui/catalog/refusal-errors";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.product.name ?? ""} · Etalase` },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const product = isUuid(id) ? await ownerProduct(actor, id) : null;
  if (!product) return notFound();
  const wantsOptions = new URL(request.url).searchParams.get("pilihan") === "1";
  const [categories, taxBps] = await Promise.all([listCategories(), nextTaxBps(actor.shopId)]);
  return { product, wantsOptions, categories, taxBps, formToken: randomToken(16) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const t = catalogOwnerWords[context.locale];
  const sent = await readFormData(request);
  const form = checkForm(sent, editProductForm, context, t.errors);
  const values = typedValues(sent);
  const rows = readRows(values);
  if (!form.ok || !rows.ok) {
    return invalid({ errors: { ...(form.ok ? {} : form.errors), ...rowSentences(rows, context) }, values });
  }
  const { token, category, optionName1, optionName2, ...facts } = form.value;
  const result = await editProduct(actor, id, {
    formToken: token,
    facts: {
      name: facts.name,
      description: facts.description,
      categoryId: category ?? "",
      isHalal: facts.halal,
      shelfLife: facts.shelfLife,
      storage: facts.storage,
      preorderDays: facts.preorder,
    },
    options: [optionName1, optionName2],
    variants: rows.wishes,
  });
  if (!result.ok) return invalid({ errors: refusalSentences(result, rows.rows, context), values });
  return redirectWith(context, paths.owner.product(id), { kind: "ok", text: t.done.saved });
}

function rowSentences(rows: ReturnType<typeof readRows>, { locale }: RequestContext): Record<string, string> {
  if (rows.ok) return {};
  const sentence = (code: string) => sentenceOf(code, catalogOwnerWords[locale], formsWords[locale].errors);
  return Object.fromEntries(Object.entries(rows.errors).map(([field, code]) => [field, sentence(code)]));
}

function refusalSentences(
  refusal: EditRefused,
  rows: readonly number[],
  { locale }: RequestContext,
): Record<string, string> {
  if (refusal.code === "not_found") return notFound();
  if (refusal.code === "category_unknown")
    return { category: catalogOwnerWords[locale].errors.category_unknown };
  return variantErrors(refusal, rows, catalogOwnerWords[locale], formsWords[locale].errors);
}

export default function EditProductPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame
      task={{ back: paths.owner.products(), title: loaded.product.name }}
      saveBar={<ProductEditorBar product={loaded.product} busy={busy} />}
    >
      <div className="wrap py-4 pb-8">
        <ProductEditor key={loaded.formToken} {...loaded} answer={answer} />
      </div>
    </OwnerFrame>
  );
}
