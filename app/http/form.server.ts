import { type FileUpload, MaxFileSizeExceededError, parseFormData } from "@remix-run/form-data-parser";
import type { z } from "zod";
import { formsWords } from "~/messages/forms";
import type { RequestContext } from "./context.server";

/**
 * Reads a form against a flat schema. Messages inside a schema are keys (`name_short`); they become sentences of
 * the reader's language by the room's `errors` words, then by the common ones.
 */
export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: FormData }
  | { readonly ok: false; readonly errors: Record<string, string>; readonly values: Record<string, string> };

export type ErrorSentences = Readonly<Record<string, string>>;

const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);
const maxFields = 600;
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** @throws Response 415 for another content type, 400 for a body that is no form */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  context: Pick<RequestContext, "locale">,
  sentences: ErrorSentences = {},
): Promise<FormRead<z.output<Schema>>> {
  const form = await readFormData(request);
  return checkForm(form, schema, context, sentences);
}

export async function readFormData(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!formTypes.includes(type)) throw new Response(null, { status: 415 });
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

export function checkForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  context: Pick<RequestContext, "locale">,
  sentences: ErrorSentences = {},
): FormRead<z.output<Schema>> {
  const fields = fieldsOf(form);
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data, form };
  const common: ErrorSentences = formsWords[context.locale].errors;
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= sentences[issue.message] ?? common[issue.message] ?? common.invalid ?? issue.message;
  }
  return { ok: false, errors, values: typedValues(form) };
}

/** Text fields as strings (repeated ones as arrays), files left out. @throws Response 400 for hostile names */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > maxFields || unsafeKeys.has(name) || /[[\]]/.test(name))
      throw new Response(null, { status: 400 });
    if (typeof value !== "string") continue;
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { ...fields };
}

/** What was typed, for showing again; passwords and files are not kept. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !/password|sandi/i.test(name)) values[name] ??= value.slice(0, 20_000);
  }
  return values;
}

export type UploadLimits = { readonly maxFileBytes: number; readonly maxFiles: number };
export type Uploads =
  | { readonly ok: true; readonly form: FormData }
  | { readonly ok: false; readonly problem: "file_too_large" | "too_many_files" };

/** Reads a multipart form with files held in memory within limits. @throws Response 400/415 as readFormData */
export async function readUploads(request: Request, limits: UploadLimits): Promise<Uploads> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) throw new Response(null, { status: 415 });
  try {
    const form = await parseFormData(
      request,
      { maxFileSize: limits.maxFileBytes, maxFiles: limits.maxFiles },
      async (upload: FileUpload) => {
        const bytes = await upload.bytes();
        return new File([new Uint8Array(bytes)], upload.name || "berkas", { type: upload.type });
      },
    );
    return { ok: true, form };
  } catch (error) {
    const names = causeNames(error);
    if (error instanceof MaxFileSizeExceededError || names.includes("MaxFileSizeExceededError"))
      return { ok: false, problem: "file_too_large" };
    if (names.some((name) => /MaxFiles|MaxParts|MaxTotal/.test(name)))
      return { ok: false, problem: "too_many_files" };
    throw new Response(null, { status: 400 });
  }
}

function causeNames(error: unknown): string[] {
  const names: string[] = [];
  for (let cause = error; cause instanceof Error && names.length < 5; cause = cause.cause)
    names.push(cause.name);
  return names;
}
