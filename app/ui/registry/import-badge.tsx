import type { ImportLine } from "~/domain/registry/imports.server";
import { registryWords } from "~/messages/registry";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { useWords } from "~/ui/kit/words";

const tones: Readonly<Record<ImportLine["status"], BadgeTone>> = {
  uploaded: "info",
  checking: "info",
  checked: "warn",
  importing: "info",
  done: "ok",
  failed: "bad",
};

export function ImportBadge({ status }: Pick<ImportLine, "status">) {
  const t = useWords(registryWords).status;
  return <Badge tone={tones[status]}>{t[status]}</Badge>;
}
