import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { qrisForm } from "~/domain/straight/forms";
import { keepShopQris } from "~/domain/straight/keep-qris.server";
import { straightWays } from "~/domain/straight/queries.server";
import { requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { statusOfUpload } from "~/platform/images";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { QrisPage } from "~/ui/straight/qris-page";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].qrisTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { draft: (await straightWays(requireOwner(context).shopId)).draft };
}

/** POST reads the code; it is not used before the owner said that the name is hers. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = straightWords[context.locale];
  const { form, files } = await readPhotoForm(request, ["picture"]);
  await limit("upload", actor.accountId);
  const read = checkForm(form, qrisForm, context, t.errors);
  if (!read.ok) return invalid(read);
  const [file] = files;
  const picture = file ? new Uint8Array(await file.arrayBuffer()) : null;
  const result = await keepShopQris(actor, { picture, text: read.value.text });
  if (result.ok) return redirectWith(context, paths.owner.straightQris(), { kind: "ok", text: t.readDone });
  const field = result.code === "owner_only" ? "" : picture ? "picture" : "text";
  const answer = { errors: { [field]: t.errors[result.code] }, values: typedValues(form) };
  return invalid(answer, statusOfUpload(result.code));
}

export default function QrisRoute() {
  const t = useWords(straightWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.straight(), title: t.qrisTitle }}>
      <QrisPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </OwnerFrame>
  );
}
