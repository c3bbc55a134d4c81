import type { ActionFunctionArgs } from "@remix-run/node";
import { describePhoto } from "~/domain/catalog/describe-photo.server";
import { photoForm } from "~/domain/catalog/forms";
import { removePhoto } from "~/domain/catalog/remove-photo.server";
import { notFound, requireOwner } from "~/http/context.server";
import { checkForm, readFormData } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { isUndo } from "~/http/undo.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { namedSentence } from "~/ui/kit/named-sentence";

export const handle: RouteHandle = { policy: "owner" };

/** POST says what a photo shows, DELETE removes it. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "", photo = "" } = params;
  if (!isUuid(id) || !isUuid(photo)) return notFound();
  const t = catalogOwnerWords[context.locale];
  const to = paths.owner.productPhotos(id);
  const sent = await readFormData(request);
  if (isUndo(request, sent)) {
    const removed = await removePhoto(actor, id, photo);
    return removed.ok ? redirectWith(context, to, { kind: "ok", text: t.done.photoRemoved }) : notFound();
  }
  const form = checkForm(sent, photoForm, context, t.errors);
  if (!form.ok)
    return redirectWith(context, to, { kind: "bad", text: namedSentence(form.errors.alt ?? "", t.alt) });
  const described = await describePhoto(actor, id, photo, form.value);
  return described.ok ? redirectWith(context, to, { kind: "ok", text: t.done.photoSaved }) : notFound();
}
