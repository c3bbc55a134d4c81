import { taxWords } from "~/messages/tax";
import { Badge } from "~/ui/kit/badge";
import { useWords } from "~/ui/kit/words";

const tones = { unchecked: "plain", accepted: "ok", refused: "bad" } as const;

export function LetterBadge({ status }: { readonly status: keyof typeof tones }) {
  return <Badge tone={tones[status]}>{useWords(taxWords).letterStatus[status]}</Badge>;
}
