import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { type AddRefused, addProduct } from "~/domain/catalog/add-product.server";
import { listCategories } from "~/domain/catalog/categories.server";
import { guessCategory } from "~/domain/catalog/category";
import { addProductForm, defaultWeightGrams } from "~/domain/catalog/forms";
import { newProduct } from "~/domain/catalog/new-product";
import { keptPhotos, receivePhotos } from "~/domain/catalog/receive-photo.server";
import { shopCommission } from "~/domain/catalog/shop-commission.server";
import { nextTaxBps } from "~/domain/tax/sale-tax.server";
import { type RequestContext, requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { photosAtOnce, readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { formsWords } from "~/messages/forms";
import { paths } from "~/paths";
import { newId } from "~/platform/id.server";
import { AddProductBar, AddProductForm as ProductForm } from "~/ui/catalog/add-product-form";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { photoStatus } from "~/ui/catalog/photo-status";
import { variantErrors } from "~/ui/catalog/refusal-errors";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${catalogOwnerWords[localeOf(matches)].addProduct} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const [categories, commissionBps, taxBps] = await Promise.all([
    listCategories(),
    shopCommission(actor),
    nextTaxBps(actor.shopId),
  ]);
  return {
    categories,
    rates: { commissionBps, taxBps },
    productId: newId(),
    defaultWeight: defaultWeightGrams,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = catalogOwnerWords[context.locale];
  const { form, files } = await readPhotoForm(request, ["kamera", "galeri"]);
  await limit("upload", actor.accountId, Math.max(1, files.length));
  const read = checkForm(form, addProductForm, context, t.errors);
  const { photos, problem } = await gatherPhotos(form, files);
  const values = { ...typedValues(form), simpanan: photos.map((photo) => photo.hash).join(",") };
  const wrong = (errors: Record<string, string>, status?: number) => invalid({ errors, values }, status);

  const photoErrors: Record<string, string> = problem ? { galeri: t.errors[problem] } : {};
  if (!read.ok) return wrong({ ...photoErrors, ...read.errors });
  if (problem) return wrong(photoErrors, problem === "too_many_files" ? 422 : photoStatus(problem));
  const categoryId = read.value.category ?? guessCategory(read.value.name, await listCategories())?.id;
  if (!categoryId) return wrong({ category: t.errors.category_unclear });

  const result = await addProduct(actor, newProduct(read.value, categoryId, photos));
  if (!result.ok) return wrong(refusalSentences(result, context));
  const { name, terbit } = read.value;
  const to = paths.product(context.shop?.slug ?? "", result.value.slug);
  return redirectWith(context, to, {
    kind: "ok",
    text: terbit ? t.done.added(name) : t.done.addedDraft(name),
  });
}

/** What an earlier, refused try has kept, and what was sent now; the same photo twice is one. */
async function gatherPhotos(form: FormData, files: readonly File[]) {
  const earlier = await keptPhotos(
    String(form.get("simpanan") ?? "")
      .split(",")
      .slice(0, photosAtOnce),
  );
  const { photos: sent, problem } = await receivePhotos(files.slice(0, photosAtOnce));
  const photos = [...new Map([...earlier, ...sent].map((photo) => [photo.hash, photo])).values()];
  const isTooMany = files.length > photosAtOnce || photos.length > photosAtOnce;
  return {
    photos: photos.slice(0, photosAtOnce),
    problem: isTooMany ? ("too_many_files" as const) : problem,
  };
}

function refusalSentences(refusal: AddRefused, { locale }: RequestContext): Record<string, string> {
  const t = catalogOwnerWords[locale];
  if (refusal.code === "category_unknown") return { category: t.errors.category_unknown };
  if (refusal.code === "photos_full") return { galeri: t.refusals.photos_full(refusal.limit) };
  return variantErrors(refusal, null, t, formsWords[locale].errors);
}

export default function AddProductPage() {
  const t = useWords(catalogOwnerWords);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame
      current="add"
      task={{ back: paths.owner.products(), title: t.addProduct }}
      saveBar={<AddProductBar busy={busy} />}
    >
      <div className="wrap py-4 pb-8">
        <ProductForm {...useLoaderData<typeof loader>()} answer={answer} />
      </div>
    </OwnerFrame>
  );
}
