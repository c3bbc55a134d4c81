import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { keptPhotos, receivePhotos } from "~/domain/catalog/receive-photo.server";
import { editShop } from "~/domain/shops/edit-shop.server";
import { editShopForm } from "~/domain/shops/forms";
import { shopSettings } from "~/domain/shops/shop-settings.server";
import { requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { shopSettingsWords } from "~/messages/shop-settings";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { photoStatus } from "~/ui/catalog/photo-status";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { ShopEditor, ShopEditorBar } from "~/ui/shops/shop-editor";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopSettingsWords[localeOf(matches)].page.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { shop: await shopSettings(requireOwner(context).shopId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = shopSettingsWords[context.locale];
  const { form, files } = await readPhotoForm(request, ["banner"]);
  if (files.length > 0) await limit("upload", actor.accountId);
  const { banner, problem } = await bannerOf(form, files);
  const read = checkForm(form, editShopForm, context, t.errors);
  const values = { ...typedValues(form), keptBanner: banner ?? "" };
  const photoErrors: Record<string, string> = problem
    ? { banner: catalogOwnerWords[context.locale].errors[problem] }
    : {};
  if (!read.ok) return invalid({ errors: { ...photoErrors, ...read.errors }, values });
  if (problem) return invalid({ errors: photoErrors, values }, photoStatus(problem));
  const { withoutBanner, ...page } = read.value;
  const bannerHash = banner ?? (withoutBanner ? null : undefined);
  const result = await editShop(actor, { ...page, bannerHash });
  if (result.ok) return redirectWith(context, paths.owner.shop(), { kind: "ok", text: t.page.saved });
  if (result.code === "name_unusable") return invalid({ errors: { name: t.errors.name_unusable }, values });
  return invalid({ errors: { "": t.page.closed }, values }, 409);
}

/** The photo sent now, else the one that an earlier, refused try has kept. */
async function bannerOf(form: FormData, files: readonly File[]) {
  const { photos, problem } = await receivePhotos(files.slice(0, 1));
  const [banner] = photos.length > 0 ? photos : await keptPhotos([String(form.get("keptBanner") ?? "")]);
  return { banner: banner?.hash ?? null, problem };
}

export default function ShopSettingsRoute() {
  const { shop } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords(shopSettingsWords).page;
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame current="shop" saveBar={<ShopEditorBar slug={shop.slug} busy={busy} />}>
      <div className="wrap max-w-[46rem] pt-5 pb-8">
        <h1 className="mb-4">{t.title}</h1>
        <ShopEditor shop={shop} answer={answer} />
      </div>
    </OwnerFrame>
  );
}
