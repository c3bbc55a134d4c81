import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { csvLimits } from "~/domain/catalog/csv-limits";
import { csvRefusalSentence } from "~/domain/catalog/csv-refusal";
import { receiveTable } from "~/domain/catalog/kept-table.server";
import { requireOwner } from "~/http/context.server";
import { readUploads } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { tableBodyBytes } from "~/http/upload-limits";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { TableDesk } from "~/ui/catalog/table-desk";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: tableBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${catalogCsvWords[localeOf(matches)].import} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireOwner(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const words = catalogCsvWords[context.locale];
  const t = words.problems;
  const wrong = (sentence: string, status?: number) => invalid({ errors: { file: sentence } }, status);
  const uploads = await readUploads(request, { maxFileBytes: csvLimits.bytes, maxFiles: 1 });
  if (!uploads.ok) return wrong(t.file_too_large(csvLimits.bytes / 1024 / 1024), 413);
  const file = uploads.form.get("file");
  // A browser sends a nameless, empty part where nothing was chosen.
  if (!(file instanceof File) || (file.size === 0 && file.name === "berkas")) return wrong(t.file_missing);
  await limit("upload", actor.accountId, 1);
  const result = await receiveTable(actor, new Uint8Array(await file.arrayBuffer()));
  if (result.ok)
    return redirectWith(context, paths.owner.productTable(result.value.importId), {
      kind: "ok",
      text: words.received,
    });
  if (result.code === "storage_full") return wrong(t.storage_full, 507);
  return wrong(
    csvRefusalSentence(result, words, context.locale),
    result.code === "file_too_large" ? 413 : 422,
  );
}

export default function ImportTablePage() {
  const t = useWords(catalogCsvWords);
  return (
    <OwnerFrame task={{ back: paths.owner.products(), title: t.import }}>
      <TableDesk answer={useActionData<typeof action>()} />
    </OwnerFrame>
  );
}
