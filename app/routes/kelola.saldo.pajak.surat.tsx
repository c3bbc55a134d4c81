import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { taxLetterForm } from "~/domain/tax/forms";
import { keepTaxLetter, letterYears } from "~/domain/tax/keep-letter.server";
import { requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { StorageFullError } from "~/platform/storage-port";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { LetterForm } from "~/ui/tax/letter-form";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${taxWords[localeOf(matches)].letterTitle} · Etalase` },
];

export function loader({ context }: LoaderFunctionArgs) {
  requireOwner(context);
  return { years: letterYears(now()) };
}

const fieldOfRefusal: Readonly<Record<string, string>> = { year_wrong: "year", owner_only: "" };
const statusOfRefusal: Readonly<Record<string, number>> = { file_type: 415, file_too_large: 413 };

/** POST keeps the letter; an officer reads it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = taxWords[context.locale];
  const { form, files } = await readPhotoForm(request, ["file"]);
  await limit("upload", actor.accountId);
  const read = checkForm(form, taxLetterForm, context, t.errors);
  const [file] = files;
  if (!read.ok) return invalid(read);
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const values = typedValues(form);
  try {
    const result = await keepTaxLetter(actor, { ...read.value, file: bytes });
    if (result.ok) return redirectWith(context, paths.owner.tax(), { kind: "ok", text: t.sent });
    const { code } = result;
    const text = code === "owner_only" ? t.owner_only : t.errors[code];
    return invalid(
      { errors: { [fieldOfRefusal[code] ?? "file"]: text }, values },
      statusOfRefusal[code] ?? 422,
    );
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error;
    return invalid({ errors: { file: t.errors.storage_full }, values }, 507);
  }
}

export default function TaxLetterRoute() {
  const t = useWords(taxWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.tax(), title: t.letterTitle }}>
      <div className="wrap max-w-[36rem] pt-5 pb-8">
        <section className="panel">
          <LetterForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
        </section>
      </div>
    </OwnerFrame>
  );
}
