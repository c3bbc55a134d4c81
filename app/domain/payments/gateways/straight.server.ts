import { rupiah } from "~/platform/money";
import {
  type CreatePaymentRequest,
  type Gateway,
  GatewayRefused,
  type PaymentInstructions,
  straightMethods,
} from "../gateway";
import { qrisLimit, toDynamicQris } from "../qris";
import { checkRequest } from "./check-request";

/**
 * The shop's own account: its printed QRIS with the amount written into it, or a bank transfer. Nobody to ask over the
 * network: the buyer sends a photo, and the owner says whether the money is there.
 */
export function createStraightGateway(): Gateway {
  const gateway: Gateway = {
    provider: "straight",
    capabilities: () => ({
      methods: straightMethods,
      limits: { qris_shop: { min: rupiah(1), max: qrisLimit } },
      refunds: [],
      partialRefunds: false,
      cancelsPending: true,
      isManual: true,
      needsPayee: true,
      isSimulation: false,
    }),
    async createPayment(request) {
      checkRequest(request, gateway.capabilities());
      return {
        providerRef: request.reference,
        status: "pending",
        instructions: instructionsOf(request),
        expiresAt: request.expiresAt,
        simulatorUrl: null,
      };
    },
    getStatus: async () => null,
    cancel: async () => "canceled",
    refund: async () => ({ status: "unsupported", refundRef: null, note: "the shop gives it back itself" }),
    verifyWebhook: () => ({ ok: false, reason: "unsigned" }),
  };
  return gateway;
}

function instructionsOf({ method, payee, amount, reference }: CreatePaymentRequest): PaymentInstructions {
  if (method === "transfer_shop") {
    if (!payee?.account) throw new GatewayRefused("the shop takes no transfers");
    return { kind: "transfer", ...payee.account };
  }
  if (!payee?.qris) throw new GatewayRefused("the shop has no QRIS");
  const code = toDynamicQris(payee.qris, { amount, bill: reference });
  if (code.ok) return { kind: "qr", qrString: code.value };
  // Where the shop's own fields leave no room for the bill number, the amount alone identifies the payment.
  const plain = code.code === "bill_too_long" ? toDynamicQris(payee.qris, { amount, bill: null }) : code;
  if (!plain.ok) throw new GatewayRefused(`the shop's QRIS can't be used: ${plain.code}`);
  return { kind: "qr", qrString: plain.value };
}
