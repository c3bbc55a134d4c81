import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { claimOffer } from "~/domain/shops/queries.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopsWords[localeOf(matches)].claim.title} · Etalase` },
];

/** `?kode=`: on to the code's own page, or back with what was typed. Only wrong codes count against the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("kode")?.slice(0, 60) ?? null;
  if (typed === null) return { typed, error: undefined };
  const t = shopsWords[context.locale].claim;
  if (typed.trim() === "") return { typed, error: t.codeEmpty };
  await limit("claim", context.ip, 0);
  const offer = await claimOffer(typed);
  if (offer) throw redirect(paths.claim(offer.code), 303);
  await limit("claim", context.ip);
  return { typed, error: t.codeUnknown };
}

export default function ClaimCodePage() {
  const words = useWords(shopsWords);
  const t = words.claim;
  const { typed, error } = useLoaderData<typeof loader>();
  return (
    <BareShell narrow>
      <div className="stack gap-6 pt-4">
        <div>
          <h1 className="text-31">{t.title}</h1>
          <p className="muted mt-2">{t.lead}</p>
        </div>
        <Form method="get" noValidate action={paths.claim()} className="panel stack">
          <Field
            name="kode"
            key={typed}
            defaultValue={typed ?? ""}
            error={error}
            label={t.code}
            hint={t.codeHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            required
          />
          <Button wide>{t.next}</Button>
        </Form>
        <p>
          {words.noTraining}{" "}
          <Link className="link" to={paths.training()}>
            {words.seeTraining}
          </Link>
        </p>
      </div>
    </BareShell>
  );
}
