import type { FakeReply, FakeRequest } from "./gateway-server";
import { type MidtransRecord, type MidtransWorld, refuse, tell } from "./midtrans";

/** Not for virtual accounts; one refund a key; no more than was paid; foreign wallets for seven days. */
export function midtransRefund(
  world: MidtransWorld,
  record: MidtransRecord,
  request: FakeRequest,
): FakeReply {
  const asked = JSON.parse(request.body.toString("utf8")) as {
    refund_key?: string;
    amount?: number;
    reason?: string;
  }; // as the adapter sends it
  const { refund_key: key = `auto-${Math.random()}`, amount = 0, reason = "" } = asked;
  const done = record.refunds ?? [];
  if (done.some((one) => one.refund_key === key)) return tell(record, "200", { refund_key: key });
  const refusal = world.refundRefusals.shift();
  if (refusal !== undefined) return refuse(refusal, "Merchant has insufficient funds to refund.");
  if (record.payment_type !== "qris" && record.payment_type !== "gopay")
    return refuse("412", "Payment type does not support refund.");
  if (!["settlement", "partial_refund"].includes(record.transaction_status)) {
    return refuse("412", "Transaction status cannot be updated.");
  }
  const settled = Date.parse(`${record.settlement_time?.replace(" ", "T")}+07:00`);
  const days = record.transaction_type === "off-us" ? 7 : 45;
  if (world.now().getTime() - settled > days * 86_400_000) return refuse("412", "Refund period has passed.");
  const paid = Number(record.gross_amount);
  const before = Number(record.refund_amount ?? 0);
  if (amount < 1 || before + amount > paid)
    return refuse("412", "Refund amount exceeds the transaction amount.");
  const refunded: MidtransRecord = {
    ...record,
    transaction_status: before + amount === paid ? "refund" : "partial_refund",
    refund_amount: `${before + amount}.00`,
    refunds: [...done, { refund_key: key, refund_amount: `${amount}.00`, reason }],
  };
  world.records.set(record.order_id, refunded);
  return tell(refunded, "200", { refund_key: key, refund_amount: `${amount}.00` });
}
