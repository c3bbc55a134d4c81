import type { BatchStatus } from "~/domain/training/batch";
import { trainingOfficeWords } from "~/messages/training-office";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { useWords } from "~/ui/kit/words";

const tones: Readonly<Record<BatchStatus, BadgeTone>> = { open: "info", running: "ok", finished: "plain" };

export function BatchBadge({ status }: { readonly status: BatchStatus }) {
  const t = useWords(trainingOfficeWords);
  return <Badge tone={tones[status]}>{t.status[status]}</Badge>;
}
