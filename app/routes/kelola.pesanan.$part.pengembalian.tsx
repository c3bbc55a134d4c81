import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refundDesk } from "~/domain/orders/refund-desk.server";
import { refundForm } from "~/domain/orders/refund-forms";
import { refundFromPage, refundPage } from "~/domain/orders/refund-page.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { RefundDeskScreen } from "~/ui/orders/refund-desk";
import { refundSentence } from "~/ui/orders/refund-refusal";
import { refundView } from "~/ui/orders/refund-view";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${refundsWords[localeOf(matches)].act} · Etalase` },
];

const typedIn = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const scope = scopeOf(params, requireOwner(context));
  const page = (await refundPage(scope, typedIn(request))) ?? notFound();
  return refundView(page, context.locale);
}

/** POST, with what goes back in the address: gives it back. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const scope = scopeOf(params, actor);
  const t = refundsWords[context.locale];
  const typed = typedIn(request);
  // Another's part is not there, whatever is sent.
  if (!(await refundDesk(scope))) return notFound();
  const form = await readForm(request, refundForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { alasan, kembali, kunci, dilihat } = form.value;
  const how = { reason: alasan, restock: kembali === "1", key: kunci, seen: dilihat };
  const result = await refundFromPage(actor, scope, typed, how);
  if (!result.ok && result.code === "not_found") return notFound();
  if (!result.ok)
    return redirectWith(context, paths.refunds.byOwner(scope.partId), {
      kind: "warn",
      text: refundSentence(result, typed.jenis, context.locale, t),
    });
  const amount = formatRupiah(result.value.amount, context.locale);
  return redirectWith(context, paths.owner.order(scope.partId), { kind: "ok", text: t.done(amount) });
}

/** Her own part alone. */
function scopeOf(params: { readonly part?: string }, { shopId }: { readonly shopId: string }) {
  return { partId: params.part ?? "", shopId };
}

export default function RefundRoute() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { nomor, partId } = view.desk;
  return (
    <PartFrame nomor={nomor} partId={partId}>
      <RefundDeskScreen
        {...view}
        answer={answer}
        here={paths.refunds.byOwner(partId)}
        back={paths.owner.order(partId)}
        isNamed
      />
    </PartFrame>
  );
}
