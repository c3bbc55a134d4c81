import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importLines } from "~/domain/registry/imports.server";
import { receiveRegister } from "~/domain/registry/receive-register.server";
import { requireAdmin } from "~/http/context.server";
import { readUploads } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { registerBodyBytes } from "~/http/upload-limits";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { ImportsScreen } from "~/ui/registry/imports-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: registerBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${registryWords[localeOf(matches)].imports.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { imports: await importLines() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = registryWords[context.locale].imports;
  const uploads = await readUploads(request, { maxFileBytes: registerBodyBytes, maxFiles: 1 });
  if (!uploads.ok) return invalid({ errors: { file: t.fileTooLarge } });
  const file = uploads.form.get("file");
  if (!(file instanceof File)) return invalid({ errors: { file: t.fileMissing } });
  const wasChosen = file.size > 0 || file.name !== "berkas";
  if (!wasChosen) return invalid({ errors: { file: t.fileMissing } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await receiveRegister(actor, { fileName: file.name, bytes });
  if (!result.ok) {
    const sentence = result.code === "file_empty" ? t.fileEmpty : t.fileTooLarge;
    return invalid({ errors: { file: sentence } });
  }
  const to = paths.admin.import(result.value.importId);
  return redirectWith(context, to, { kind: "ok", text: t.received });
}

export default function ImportsRoute() {
  return <ImportsScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
