import { GatewayUnclear } from "../gateway";
import type { RefundOutcome, RefundRequest } from "../refund";

/**
 * Refunds of one payment go one after the other, and while the outcome of one is unknown, another key could pay
 * twice: it is held back until the first key has its answer. The database holds the same rule across processes.
 */
export function oneRefundAtATime(
  refund: (request: RefundRequest) => Promise<RefundOutcome>,
): (request: RefundRequest) => Promise<RefundOutcome> {
  const unanswered = new Map<string, string>();
  const lines = new Map<string, Promise<unknown>>();

  async function send(request: RefundRequest): Promise<RefundOutcome> {
    const open = unanswered.get(request.reference);
    if (open !== undefined && open !== request.refundKey) {
      throw new GatewayUnclear(
        `refund ${open} of ${request.reference} has no known outcome: repeat that one`,
      );
    }
    try {
      const outcome = await refund(request);
      unanswered.delete(request.reference);
      return outcome;
    } catch (error) {
      if (error instanceof GatewayUnclear) unanswered.set(request.reference, request.refundKey);
      else unanswered.delete(request.reference);
      throw error;
    }
  }

  return (request) => {
    const before = lines.get(request.reference) ?? Promise.resolve();
    const mine = before.then(() => send(request));
    const done = mine
      .catch(() => undefined) // told to the one who asked
      .then(() => {
        if (lines.get(request.reference) === done) lines.delete(request.reference);
      });
    lines.set(request.reference, done);
    return mine;
  };
}
