import type { CreatedPayment, Gateway, PaymentState } from "~/domain/payments/gateway";
import { rupiah } from "~/platform/money";

/** Stands in for the simulated provider while the demo city is built: what is asked for is paid at once, or stays open. */
export function instantGateway(isPaid: () => boolean): Gateway {
  const asked = new Map<string, PaymentState>();
  return {
    provider: "local",
    capabilities: () => ({
      methods: ["qris", "va_bca"],
      limits: {},
      refunds: ["qris", "va_bca"],
      partialRefunds: true,
      cancelsPending: true,
      isManual: false,
      isSimulation: true,
    }),
    createPayment: async (request): Promise<CreatedPayment> => {
      const providerRef = `demo-${request.reference}`;
      asked.set(request.reference, {
        providerRef,
        reference: request.reference,
        status: isPaid() ? "paid" : "pending",
        amount: request.amount,
        currency: "IDR",
        refunded: rupiah(0),
        fee: rupiah((request.amount * 7n) / 1000n),
        occurredAt: request.requestedAt,
        instructions: null,
        belongsToUs: true,
      });
      return {
        providerRef,
        status: "pending",
        instructions: null,
        expiresAt: request.expiresAt,
        simulatorUrl: null,
      };
    },
    getStatus: async ({ reference }) => asked.get(reference ?? "") ?? null,
    cancel: async () => "canceled",
    refund: async (request) => ({ status: "succeeded", refundRef: `demo-${request.refundKey}`, note: null }),
    verifyWebhook: () => ({ ok: false, reason: "unsigned" }),
  };
}
