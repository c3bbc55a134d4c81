import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { certificateByNumber } from "~/domain/training/certificates.server";
import { revocationForm } from "~/domain/training/forms";
import { revokeCertificate } from "~/domain/training/revoke-certificate.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { RevocationScreen } from "~/ui/training/revocation-screen";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${trainingOfficeWords[localeOf(matches)].revocation.title(data?.number ?? "")} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const certificate = (await certificateByNumber(params.nomor ?? "")) ?? notFound();
  if (!certificate.revokedAt) return certificate;
  const text = trainingOfficeWords[context.locale].revocation.already;
  throw redirectWith(context, paths.certificate(certificate.number), { kind: "warn", text });
}

/** For good: the number stays, and says from now on that it no longer holds, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const form = await readForm(request, revocationForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const number = params.nomor ?? "";
  const result = await revokeCertificate(actor, { number, ...form.value });
  if (!result.ok && result.code === "certificate_missing") notFound();
  return redirectWith(
    context,
    result.ok ? paths.admin.batchGraduation(result.value.batchId) : paths.certificate(number),
    result.ok
      ? { kind: "ok", text: t.revocation.done(result.value.number) }
      : { kind: "warn", text: t.revocation.already },
  );
}

export default function RevocationRoute() {
  return (
    <RevocationScreen certificate={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
