import { type Actor, systemActor } from "~/domain/accounts/actor";
import { openWantedReset } from "~/domain/accounts/ask-reset.server";
import { forgetExpiredSessions } from "~/domain/accounts/sessions.server";
import { forgetCart } from "~/domain/cart/forget-cart.server";
import { catalogJobs } from "~/domain/catalog/jobs.server";
import { proveLedger } from "~/domain/ledger/prove-ledger.server";
import { tellPasswordReset, tellReset } from "~/domain/notices/account-news.server";
import { remindDisputes } from "~/domain/notices/dispute-news.server";
import { forgetLetters } from "~/domain/notices/forget-letters.server";
import * as orderNews from "~/domain/notices/order-news.server";
import { tellPayoutMoved } from "~/domain/notices/payout-news.server";
import { tellRefundManual, tellReturnMoved } from "~/domain/notices/return-news.server";
import { tellShopReviewed } from "~/domain/notices/shop-news.server";
import { tellDisputed, tellProofSent, tellStraightCancelled } from "~/domain/notices/straight-news.server";
import { remindTaxLetters, tellLetterChecked, tellLineCrossed } from "~/domain/notices/tax-news.server";
import { sendLetter } from "~/domain/notices/write-letter.server";
import { bearLateFees } from "~/domain/orders/bear-late-fee.server";
import { expireOrders } from "~/domain/orders/cancel-order.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { confirmPayment } from "~/domain/orders/confirm-payment.server";
import { forgetBuyer } from "~/domain/orders/forget-buyer.server";
import { resumeOrder, stopOrder } from "~/domain/orders/stop-order.server";
import { compareWithGateways } from "~/domain/payments/compare-with-gateways.server";
import { concedeAtGateway } from "~/domain/payments/concede-dispute.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import { forgetRefundAccounts } from "~/domain/payments/forget-refund-accounts.server";
import type { CancelCause } from "~/domain/payments/gateway";
import { sendOrphanRefund } from "~/domain/payments/orphan-refund.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { processWebhook, rematchParked } from "~/domain/payments/receive-webhook.server";
import { resumeRefunds } from "~/domain/payments/resume-refunds.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import { sendRefund } from "~/domain/payments/send-refund.server";
import { startAttempt } from "~/domain/payments/start-attempt.server";
import { watchDisputes } from "~/domain/payments/watch-disputes.server";
import { pollPayouts, watchArrivedPayouts } from "~/domain/payouts/poll-payouts.server";
import { processPayoutCallback } from "~/domain/payouts/receive-callback.server";
import { sendPayout } from "~/domain/payouts/send-payout.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { forgetWaitingFiles, registryJobs } from "~/domain/registry/jobs.server";
import { forgetReturns } from "~/domain/returns/forget-returns.server";
import { sweepReturnPhoto } from "~/domain/returns/photos.server";
import { sweepReturns } from "~/domain/returns/sweep-returns.server";
import { forgetAuthor } from "~/domain/reviews/forget-author.server";
import { pushChanges } from "~/domain/search/push-changes.server";
import { indexChangedProduct, indexChangedShop } from "~/domain/search/reactions.server";
import { rebuildIfMissing, reindexAll } from "~/domain/search/reindex-all.server";
import { countSalesOfOrder, countSalesOfPart } from "~/domain/shops/count-sales.server";
import { issueCodeToGraduate, takeGraduateBadge } from "~/domain/shops/reactions.server";
import { sweepDocument } from "~/domain/shops/sweep-document.server";
import { forgetProofs } from "~/domain/straight/forget-proofs.server";
import { sweepProof } from "~/domain/straight/proofs.server";
import { remindOfProofs } from "~/domain/straight/remind.server";
import { sweepTaxLetter } from "~/domain/tax/keep-letter.server";
import { forgetParticipant } from "~/domain/training/forget-participant.server";
import { countVoucherAgain } from "~/domain/vouchers/count-again.server";
import { forgetUser } from "~/domain/vouchers/forget-user.server";
import { type Jobs, type Reactions, taskList } from "~/platform/outbox.server";

/**
 * The one table: what happened → who reacts. Rooms below hear of news from rooms above through it alone.
 * Handlers are idempotent: a crash after their commit runs them again.
 */
export const reactions = {
  "account.reset_wanted": { open: openWantedReset },
  "account.reset_opened": { tellHer: tellReset },
  "account.closed": {
    forgetBuyer,
    forgetReturns,
    forgetAuthor,
    forgetLetters,
    forgetCart,
    forgetParticipant,
    forgetUser,
    forgetRefundAccounts,
    forgetProofs,
  },
  "account.password_reset": { tellHer: tellPasswordReset },
  "participant.graduated": { issueCode: issueCodeToGraduate },
  "certificate.revoked": { takeBadge: takeGraduateBadge },
  "product.changed": { index: indexChangedProduct },
  "shop.changed": { index: indexChangedShop },
  "shop.reviewed": { tellOwners: tellShopReviewed },
  "payment.fees_learnt": { bearFee: bearLateFees },
  "payment.paid": { confirmOrder: confirmPayment },
  "payment.reversed": { stopOrder },
  "payment.disputed": { stopOrder },
  "payment.dispute_won": { resumeOrder },
  "order.placed": { tellBuyer: orderNews.tellOrderPlaced },
  "order.confirmed": { tellShops: orderNews.tellOrderConfirmed, countSales: countSalesOfOrder },
  "order.closed": { tellBuyer: orderNews.tellOrderClosed },
  "part.moved": {
    tellBuyer: orderNews.tellPartMoved,
    tellOwners: tellStraightCancelled,
    countSales: countSalesOfPart,
    countVoucher: countVoucherAgain,
  },
  "refund.manual": { tellBuyer: tellRefundManual },
  "return.moved": { tellSides: tellReturnMoved },
  "payout.moved": { tellOwner: tellPayoutMoved },
  "straight.proof_sent": { tellOwners: tellProofSent },
  "straight.proof_waits": { remindOwners: tellProofSent },
  "straight.disputed": { tellBuyer: tellDisputed },
  "tax.letter_checked": { tellOwners: tellLetterChecked },
  "tax.line_crossed": { tellOwners: tellLineCrossed },
  "order.message_sent": { tellOther: orderNews.tellMessage },
} satisfies Reactions;

/** Work that is asked for by name: by a verb in its transaction, or by the clock below. */
export const jobs = {
  ...catalogJobs,
  ...registryJobs,
  "shops.sweep_document": sweepDocument,
  "straight.sweep_proof": sweepProof,
  "returns.sweep_photo": sweepReturnPhoto,
  "tax.sweep_letter": sweepTaxLetter,
  "payments.start": ({ attemptId }: { attemptId: string }) => startAttempt(attemptId),
  "payments.end": async ({ attemptId, cause }: { attemptId: string; cause: CancelCause }) => {
    if ((await endAttempt(attemptId, cause)) === "still_open")
      throw new Error(`payment ${attemptId} is still open at its gateway`);
  },
  "payments.webhook": ({ provider, dedupeKey }: { provider: string; dedupeKey: string }) =>
    processWebhook(provider, dedupeKey),
  "ledger.prove": async ({ actor }: { actor: Actor }) => {
    await proveLedger(actor);
  },
  "payments.refund_orphan": ({ caseId }: { caseId: string }) => sendOrphanRefund(caseId),
  "payments.concede": ({ attemptId }: { attemptId: string }) => concedeAtGateway(attemptId),
  "payments.refund": ({ refundId }: { refundId: string }) => sendRefund(refundId),
  "payouts.send": ({ payoutId }: { payoutId: string }) => sendPayout(payoutId),
  "payouts.callback": ({ sender, dedupeKey }: { sender: string; dedupeKey: string }) =>
    processPayoutCallback(sender, dedupeKey),
  "notices.send": ({ sourceKey }: { sourceKey: string }) => sendLetter(sourceKey),
  search_push: () => pushChanges(),
  search_rebuild: () => rebuildIfMissing(),
  everyMinute: async () => {
    await pollAttempts();
    await expireOrders((attemptId) => endAttempt(attemptId, "expired"));
    await sweepReturns();
    await sweepParts();
    await remindOfProofs();
    await remindDisputes();
    await rematchParked();
    await resumeRefunds();
    await pollPayouts();
  },
  nightly: async () => {
    await sweepPayouts();
    await watchArrivedPayouts();
    await remindTaxLetters();
    await forgetExpiredSessions();
    await forgetWaitingFiles();
    await reindexAll();
  },
  reconcileDaily: async () => {
    await compareWithGateways();
    await watchSettledRefunds();
    await watchDisputes();
    await proveLedger(systemActor);
  },
} satisfies Jobs;

/** Cron in UTC; 18.00 is two in the night in Tarakan, 19.00 three. */
export const crontab = `
* * * * * everyMinute ?max=1
0 18 * * * nightly ?fill=1d
0 19 * * * reconcileDaily ?fill=1d
`;

export const tasks = taskList(reactions, jobs);
