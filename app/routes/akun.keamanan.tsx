import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appCodeForm } from "~/domain/accounts/forms";
import { confirmSecondFactor, prepareSecondFactor } from "~/domain/accounts/second-factor.server";
import { notFound, requireAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { forgive, limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { accountsWords } from "~/messages/accounts";
import { paths, safeReturnPath } from "~/paths";
import { qrOutline } from "~/platform/qr";
import { SecurityPage } from "~/ui/accounts/security-page";
import { BareShell } from "~/ui/shell/bare-shell";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].securityTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  const prepared = await prepareSecondFactor(accountId);
  const asked = new URL(request.url).searchParams.get("lanjut");
  const next = asked && safeReturnPath(asked);
  return { next, setup: prepared && { qr: qrOutline(prepared.uri), secret: prepared.secret } };
}

/** POST: the first code turns the second step on; the recovery codes are answered this once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const t = accountsWords[context.locale];
  const form = await readForm(request, appCodeForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("second_factor", actor.accountId);
  const result = await confirmSecondFactor(actor, context.sessionId ?? notFound(), form.value.code);
  if (!result.ok) {
    if (result.code === "code_wrong")
      return invalid({ errors: { code: t.errors.code_wrong }, values: form.value });
    return redirectWith(context, paths.accountSecurity(), { kind: "info", text: t.alreadyOn });
  }
  await forgive("second_factor", actor.accountId);
  return result.value;
}

export default function SecurityRoute() {
  const { setup, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isDone = answer !== undefined && "recoveryCodes" in answer;
  return (
    <BareShell narrow back={next ?? paths.account()}>
      <SecurityPage
        setup={setup}
        next={next}
        recoveryCodes={isDone ? answer.recoveryCodes : null}
        answer={isDone ? null : answer}
      />
    </BareShell>
  );
}
