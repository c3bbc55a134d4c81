import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { addProduct } from "~/domain/catalog/add-product.server";
import { listCategories } from "~/domain/catalog/categories.server";
import { guessCategory } from "~/domain/catalog/category";
import { addProductForm, defaultWeightGrams } from "~/domain/catalog/forms";
import { keptPhotos, receivePhotos } from "~/domain/catalog/receive-photo.server";
import { shopCommission } from "~/domain/catalog/shop-commission.server";
import { requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { photosAtOnce, readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { catalogWords } from "~/messages/catalog";
import { formsWords } from "~/messages/forms";
import { paths } from "~/paths";
import { newId } from "~/platform/id.server";
import { AddProductBar, AddProductForm } from "~/ui/catalog/add-product-form";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { photoStatus } from "~/ui/catalog/photo-status";
import { variantErrors } from "~/ui/catalog/refusal-errors";
import { useWords } from "~/ui/kit/words";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = () => [{ title: `${catalogWords.id.addProduct} · Etalase` }];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const [categories, commissionBps] = await Promise.all([listCategories(), shopCommission(actor)]);
  return { categories, commissionBps, productId: newId(), defaultWeight: defaultWeightGrams };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = catalogWords[context.locale];
  const common = formsWords[context.locale].errors;
  const { form, files } = await readPhotoForm(request, ["kamera", "galeri"]);
  const read = checkForm(form, addProductForm, context, t.errors);
  const earlier = await keptPhotos(
    String(form.get("simpanan") ?? "")
      .split(",")
      .slice(0, photosAtOnce),
  );
  const { photos: sent, problem } = await receivePhotos(files.slice(0, photosAtOnce));
  const photos = [...earlier, ...sent].slice(0, photosAtOnce);
  const values = { ...typedValues(form), simpanan: photos.map((photo) => photo.hash).join(",") };
  const wrong = (errors: Record<string, string>, status?: number) => invalid({ errors, values }, status);

  const photoErrors: Record<string, string> = problem ? { galeri: t.errors[problem] } : {};
  if (!read.ok) return wrong({ ...photoErrors, ...read.errors });
  if (problem) return wrong(photoErrors, photoStatus(problem));
  const { barang, category, price, stock, weight, sku, terbit, ...rest } = read.value;
  const categoryId = category ?? guessCategory(rest.name, await listCategories())?.id;
  if (!categoryId) return wrong({ category: t.errors.category_unclear });

  const result = await addProduct(actor, {
    id: barang,
    publish: terbit,
    facts: {
      name: rest.name,
      description: rest.description,
      categoryId,
      isHalal: rest.halal,
      shelfLife: rest.shelfLife,
      storage: rest.storage,
      preorderDays: rest.preorder,
    },
    options: [null, null],
    variants: [
      { id: null, option1: null, option2: null, price, stock, stockSeen: null, weightGrams: weight, sku },
    ],
    photos: photos.map((photo) => ({ ...photo, alt: "" })),
  });
  if (!result.ok) {
    if (result.code === "category_unknown") return wrong({ category: t.errors.category_unknown });
    if (result.code === "photos_full") return wrong({ galeri: t.refusals.photos_full(result.limit) });
    return wrong(variantErrors(result, null, t, common));
  }
  const to = paths.product(context.shop?.slug ?? "", result.value.slug);
  const text = terbit ? t.done.added(rest.name) : t.done.addedDraft(rest.name);
  return redirectWith(context, to, { kind: "ok", text });
}

export default function AddProductPage() {
  const t = useWords(catalogWords);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame
      current="add"
      task={{ back: paths.owner.products(), title: t.addProduct }}
      saveBar={<AddProductBar busy={busy} />}
    >
      <div className="wrap py-4 pb-8">
        <AddProductForm {...useLoaderData<typeof loader>()} answer={answer} />
      </div>
    </OwnerFrame>
  );
}
