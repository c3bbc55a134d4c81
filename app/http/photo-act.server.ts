import type { z } from "zod";
import { statusOfUpload } from "~/platform/images";
import type { Refusal, Result } from "~/platform/result";
import { orStorageFull } from "~/platform/storage-port";
import type { RequestContext } from "./context.server";
import { checkForm, type ErrorSentences, typedValues } from "./form.server";
import { picturesOf, readPhotoForm } from "./photo-upload.server";
import { limit } from "./rate-limit.server";
import { invalid, redirectWith } from "./reply.server";

type Photos<Schema extends z.ZodType> = {
  /** Whose uploads are counted. */
  readonly uploader: string;
  readonly schema: Schema;
  /** Of the fields and of the refusals; `photosAgain` where photos have to be chosen once more. */
  readonly sentences: ErrorSentences & { readonly photosAgain: string };
  readonly deed: (
    value: z.output<Schema>,
    pictures: readonly Uint8Array[],
  ) => Promise<Result<unknown, Refusal>>;
  readonly back: string;
  readonly done: string;
  /** It isn't there, or isn't what it was when the page was sent. */
  readonly movedOn: string;
};

/**
 * Words with photos (`foto`) about something that stands on a page: done, or told there that it has moved on; else the
 * form comes again with a sentence beside its field.
 */
export async function photoAct<Schema extends z.ZodType>(
  request: Request,
  context: RequestContext,
  { uploader, schema, sentences, deed, back, done, movedOn }: Photos<Schema>,
) {
  const { form, files } = await readPhotoForm(request, ["foto"]);
  await limit("upload", uploader, Math.max(1, files.length));
  const read = checkForm(form, schema, context, sentences);
  if (!read.ok) {
    const again: Record<string, string> = files.length > 0 ? { foto: sentences.photosAgain } : {};
    return invalid({ errors: { ...read.errors, ...again }, values: read.values });
  }
  const pictures = await picturesOf(files);
  const result = await orStorageFull(() => deed(read.value, pictures));
  if (result.ok) return redirectWith(context, back, { kind: "ok", text: done });
  const { code } = result;
  if (code === "not_found" || code === "moved_on")
    return redirectWith(context, back, { kind: "warn", text: movedOn });
  return invalid(
    { errors: { foto: sentences[code] ?? code }, values: typedValues(form) },
    statusOfUpload(code),
  );
}
