import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { AdminActor } from "~/domain/accounts/actor";
import { shopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import type { Refusal, Result } from "~/platform/result";
import { notFound, requireAdmin } from "./context.server";
import { checkForm, readFormData } from "./form.server";
import { invalid, redirectWith } from "./reply.server";

type Refused = Refusal<"moved_on"> | Refusal<"not_found"> | Refusal<"untrained">;
type Decision<Note extends string | null> = {
  readonly form: z.ZodType<{ note: Note }>;
  readonly verb: (
    actor: AdminActor,
    input: { readonly shopId: string; readonly note: Note },
  ) => Promise<Result<undefined, Refused>>;
  /** The sentence of `decide` that says it is done. */
  readonly said: "approved" | "asked" | "rejected" | "suspended" | "reinstated";
};

/** An officer's decision about one shop: done and on to the next, or the form again with what was typed. */
export async function decide<Note extends string | null>(
  { request, params, context }: ActionFunctionArgs,
  { form: schema, verb, said }: Decision<Note>,
  sent?: FormData,
) {
  const actor = requireAdmin(context);
  const shopId = params.id ?? "";
  const shop = (isUuid(shopId) ? await shopReview(shopId) : null) ?? notFound();
  const t = adminWords[context.locale];
  const read = checkForm(sent ?? (await readFormData(request)), schema, context, t.errors);
  if (!read.ok) return invalid(read);
  const result = await verb(actor, { shopId, note: read.value.note });
  if (result.ok) {
    const next = read.form.get("from") === "queue" ? paths.admin.home() : paths.admin.shop(shopId);
    return redirectWith(context, next, { kind: "ok", text: t.decide[said](shop.name) });
  }
  switch (result.code) {
    case "not_found":
      return notFound();
    case "untrained":
      return invalid({ errors: { "": t.errors.untrained }, values: { note: read.value.note ?? "" } });
    case "moved_on":
      return redirectWith(context, paths.admin.shop(shopId), { kind: "warn", text: t.errors.moved_on });
  }
}
