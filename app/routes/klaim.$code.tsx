import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signUpForm } from "~/domain/accounts/forms";
import { type ClaimInput, claimShop } from "~/domain/shops/claim-shop.server";
import { claimOffer } from "~/domain/shops/queries.server";
import { chooseShop } from "~/http/chosen-shop.server";
import { type RequestContext, signedInAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { takeOverSession } from "~/http/sign-in-session.server";
import { accountsWords } from "~/messages/accounts";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { ClaimPage } from "~/ui/shops/claim-page";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopsWords[localeOf(matches)].claim.title} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const offer = await offerOf(params.code, context);
  return { offer, viewerName: signedInAccount(context) ? (context.viewer?.name ?? null) : null };
}

/** A wrong code costs a try of this address, so that guessing ends soon; a class behind one address doesn't pay. */
async function offerOf(code = "", context: RequestContext) {
  await limit("claim", context.ip, 0);
  const offer = await claimOffer(code);
  if (offer) return offer;
  await limit("claim", context.ip);
  throw redirect(`${paths.claim()}?${new URLSearchParams({ kode: code.slice(0, 60) })}`, 303);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { code, businessName } = await offerOf(params.code, context);
  await limit("sign_in_account", `claim:${code}`);
  const form = await personOf(request, context);
  if (!form.ok) return invalid(form);
  const person = form.value;
  const result = await claimShop({ code, person });
  if (!result.ok) {
    const t = accountsWords[context.locale].errors;
    switch (result.code) {
      case "code_unknown":
      case "code_used":
      case "code_expired":
        return redirectWith(context, paths.claim(code));
      case "contact_invalid":
      case "contact_taken":
        return invalid({ errors: { contact: t[result.code] }, values: typedBy(person) });
      default:
        return invalid({ errors: { password: t[result.code] }, values: typedBy(person) });
    }
  }
  const { token, accountId, shopId } = result.value;
  if (token) await takeOverSession(context, { token, accountId });
  chooseShop(context, shopId);
  const text = shopsWords[context.locale].claim.done(businessName);
  return redirectWith(context, paths.owner.home(), { kind: "ok", text });
}

async function personOf(request: Request, context: RequestContext) {
  const accountId = signedInAccount(context);
  if (accountId && context.viewer)
    return { ok: true, value: { accountId, name: context.viewer.name } } as const;
  return readForm(request, signUpForm, context, accountsWords[context.locale].errors);
}

function typedBy(person: ClaimInput["person"]): Record<string, string> {
  return "contact" in person ? { name: person.name, contact: person.contact } : {};
}

export default function ClaimRoute() {
  return <ClaimPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
