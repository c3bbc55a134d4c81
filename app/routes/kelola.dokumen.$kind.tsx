import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type DocumentKind, documentKinds } from "~/domain/shops/document";
import { documentForm } from "~/domain/shops/forms";
import { type DocumentInput, keepDocument } from "~/domain/shops/keep-document.server";
import { ownerPapers } from "~/domain/shops/owner-papers.server";
import { notFound, requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { shopSettingsWords } from "~/messages/shop-settings";
import { paths } from "~/paths";
import { StorageFullError } from "~/platform/storage-port";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { PaperForm } from "~/ui/shops/paper-form";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = shopSettingsWords[localeOf(matches)].papers;
  return [{ title: `${data ? t.kinds[data.paper.kind] : t.title} · Etalase` }];
};

function kindOf(text: string | undefined): DocumentKind {
  return documentKinds.find((kind) => kind === text) ?? notFound();
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const kind = kindOf(params.kind);
  return { paper: (await ownerPapers(shopId)).find((one) => one.kind === kind) ?? notFound() };
}

/** POST keeps number, last day and picture; an officer looks at it anew. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const kind = kindOf(params.kind);
  const t = shopSettingsWords[context.locale];
  const { form, files } = await readPhotoForm(request, ["file"]);
  await limit("upload", actor.accountId);
  const read = checkForm(form, documentForm, context, t.errors);
  if (!read.ok) return invalid(read);
  const [file] = files;
  const problem = await keep(actor, {
    ...{ kind, ...read.value },
    file: file ? new Uint8Array(await file.arrayBuffer()) : null,
  });
  if (problem) {
    const status = { file_type: 415, file_too_large: 413, storage_full: 507 }[problem];
    return invalid({ errors: { file: t.papers[problem] }, values: typedValues(form) }, status);
  }
  const text = t.papers.kept(t.papers.kinds[kind]);
  return redirectWith(context, `${paths.owner.documents()}#${kind}`, { kind: "ok", text });
}

async function keep(actor: ReturnType<typeof requireOwner>, input: DocumentInput) {
  try {
    const result = await keepDocument(actor, input);
    return result.ok ? null : result.code;
  } catch (error) {
    if (error instanceof StorageFullError) return "storage_full";
    throw error;
  }
}

export default function DocumentRoute() {
  const { paper } = useLoaderData<typeof loader>();
  const t = useWords(shopSettingsWords).papers;
  return (
    <OwnerFrame current="documents" task={{ back: paths.owner.documents(), title: t.kinds[paper.kind] }}>
      <div className="wrap max-w-[36rem] pt-5 pb-8">
        <section className="panel">
          <PaperForm paper={paper} answer={useActionData<typeof action>()} />
        </section>
      </div>
    </OwnerFrame>
  );
}
