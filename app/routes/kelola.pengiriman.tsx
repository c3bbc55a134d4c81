import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { tariffField, zonesOf } from "~/domain/shipping/form-fields";
import { deliveryForm } from "~/domain/shipping/forms";
import { deliverySettings } from "~/domain/shipping/queries.server";
import { setDelivery } from "~/domain/shipping/set-delivery.server";
import { requireOwner } from "~/http/context.server";
import { checkForm, readFormData, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { shippingWords } from "~/messages/shipping";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { DeliveryBar, DeliveryForm } from "~/ui/shipping/delivery-form";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 32_768 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shippingWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { settings: await deliverySettings(requireOwner(context).shopId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = shippingWords[context.locale];
  const sent = await readFormData(request);
  const form = checkForm(sent, deliveryForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await setDelivery(actor, form.value);
  if (result.ok) return redirectWith(context, paths.owner.delivery(), { kind: "ok", text: t.saved });
  const values = typedValues(sent);
  if (result.code === "no_way_left") return invalid({ errors: { "": t.errors.no_way_left }, values });
  const { kind } = result;
  const field = tariffField(kind, zonesOf(kind)[0] ?? "on");
  return invalid({ errors: { [field]: t.errors.tariff_missing }, values });
}

export default function DeliveryRoute() {
  const { settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords(shippingWords);
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame current="delivery" saveBar={<DeliveryBar busy={busy} />}>
      <div className="wrap max-w-[52rem] pt-5 pb-8">
        <h1>{t.title}</h1>
        <p className="muted mb-4">{t.lead}</p>
        <DeliveryForm settings={settings} answer={answer} />
      </div>
    </OwnerFrame>
  );
}
