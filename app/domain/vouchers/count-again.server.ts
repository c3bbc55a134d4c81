import { inTransaction } from "~/platform/db.server";
import { recountVoucher } from "./hold-voucher.server";

/** On `part.moved`: a cancelled part of a paid order no longer counts against its voucher. */
export async function countVoucherAgain(event: {
  readonly orderId: string;
  readonly status: string;
}): Promise<void> {
  if (event.status !== "cancelled") return;
  await inTransaction((tx) => recountVoucher(tx, event.orderId));
}
