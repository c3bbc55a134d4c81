import type { CreatePaymentRequest, Gateway, PaymentMethod } from "~/domain/payments/gateway";
import { rupiah } from "~/platform/money";
import type { FakeServer } from "../fakes/gateway-server";

/** What a provider's test lends to the list that every adapter must pass. */
export type Harness = {
  readonly gateway: Gateway;
  /** The same adapter with a key that the provider does not know. */
  readonly stranger: Gateway;
  /** Method of the refundable kind. */
  readonly method: PaymentMethod;
  /** What stands between adapter and provider: goes wrong on demand, counts requests. */
  readonly wire: FakeServer;
  readonly createPath: string;
  now(): Date;
  pay(reference: string): Promise<void>;
  expire(reference: string): Promise<void>;
  countPayments(reference: string): number | Promise<number>;
  countRefunds(reference: string): number | Promise<number>;
  /** Where refunds are under way for a while: those of this payment are done now. */
  finishRefunds?(reference: string): void;
  /** False where a webhook proves its sender alone: then only asking tells what is true. */
  readonly bodyIsSigned?: boolean;
  /** A webhook about the payment as it stands, signed. */
  webhook(reference: string): Promise<{ rawBody: Buffer; headers: Record<string, string> }>;
};

let made = 0;
/** An order of Dina's: Rp125.000 with delivery and a discount. */
export function orderOf(harness: Pick<Harness, "method" | "now">, more: Partial<CreatePaymentRequest> = {}) {
  made += 1;
  const requestedAt = new Date(Math.floor(harness.now().getTime() / 1000) * 1000);
  return {
    reference: `TRK-${String(made).padStart(4, "0")}-A1`,
    amount: rupiah(125_000),
    method: harness.method,
    items: [
      { name: "Amplang bandeng gurih", unitPrice: rupiah(60_000), quantity: 2 },
      { name: "Ongkir kurir toko", unitPrice: rupiah(15_000), quantity: 1 },
      { name: "Potongan", unitPrice: rupiah(-10_000), quantity: 1 },
    ],
    customer: { name: "Dina", phone: "+6281153100000", email: "dina@etalase.test" },
    requestedAt,
    expiresAt: new Date(requestedAt.getTime() + 3_600_000),
    idempotencyKey: `key-${made}`,
    returnUrl: "http://127.0.0.1:3000/pesanan/ET-1",
    ...more,
  } satisfies CreatePaymentRequest;
}
