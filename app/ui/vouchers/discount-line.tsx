import { vouchersWords } from "~/messages/vouchers";
import { minus, type Rupiah, ZERO } from "~/platform/money";
import { Money } from "~/ui/kit/money";
import type { TotalsLine } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";

/** "Voucher HEMAT10  −Rp 10.000", among the lines of a sum; nothing where nothing came off. */
export function useDiscountLine(code: string | null, discount: Rupiah): readonly TotalsLine[] {
  const t = useWords(vouchersWords);
  if (discount <= 0n) return [];
  const label = code === null ? t.title : t.discount(code);
  return [{ label, value: <Money amount={minus(ZERO, discount)} />, tone: "ok" }];
}
