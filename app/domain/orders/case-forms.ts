import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { caseChoices } from "./case-plan";

const filled = (value: string | undefined) => value !== undefined && value !== "";

/** An officer's decision; messages are keys of `casesWords.errors`. What each choice needs beside it is asked for here. */
export const caseForm = z
  .object({
    choice: z.enum(caseChoices, "choice_missing"),
    print: z.string().max(5000).default(""),
    note: plainText(500).default(""),
    nomor: lineText(40).optional(),
    bank: lineText(40).optional(),
    account: lineText(30)
      .transform((text) => text.replace(/[\s.-]/g, ""))
      .optional(),
    holder: lineText(80).optional(),
    proof: lineText(100).optional(),
  })
  .superRefine((form, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (form.choice === "acknowledge" && form.note === "") need("note", "note_missing");
    if (form.choice === "contest" && form.note === "") need("note", "sent_missing");
    if (form.choice === "match" && !filled(form.nomor)) need("nomor", "nomor_missing");
    if (form.choice !== "sent_back") return;
    if (!filled(form.bank)) need("bank", "bank_missing");
    if (!/^\d{5,20}$/.test(form.account ?? "")) need("account", "account_shape");
    if (!filled(form.holder)) need("holder", "holder_missing");
    if (!filled(form.proof)) need("proof", "proof_missing");
  })
  .transform(({ bank, account, holder, proof, ...form }) => ({
    ...form,
    nomor: form.nomor?.toUpperCase(),
    note:
      form.choice === "sent_back"
        ? [`${bank} ${account}, ${holder}`, proof, form.note].filter(Boolean).join(" · ")
        : form.note,
  }));
