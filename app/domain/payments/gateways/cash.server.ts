import type { Gateway } from "../gateway";
import { checkRequest } from "./check-request";

/**
 * Cash at the door or at the stall: nobody to ask over the network. The shop that hands the goods over confirms
 * the money, and the payments room records that; this adapter only says what can't be done.
 */
export function createCashGateway(): Gateway {
  const gateway: Gateway = {
    provider: "cash",
    capabilities: () => ({
      methods: ["cash"],
      limits: {},
      refunds: [],
      partialRefunds: false,
      cancelsPending: true,
      isManual: true,
      isSimulation: false,
    }),
    async createPayment(request) {
      checkRequest(request, gateway.capabilities());
      return {
        providerRef: request.reference,
        status: "pending",
        instructions: { kind: "manual" },
        expiresAt: null,
        simulatorUrl: null,
      };
    },
    getStatus: async () => null,
    cancel: async () => "canceled",
    refund: async () => ({ status: "unsupported", refundRef: null, note: "cash is given back by hand" }),
    verifyWebhook: () => ({ ok: false, reason: "unsigned" }),
  };
  return gateway;
}
