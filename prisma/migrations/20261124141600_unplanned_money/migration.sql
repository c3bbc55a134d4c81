ALTER TABLE "Order" ADD COLUMN "stoppedAt" TIMESTAMPTZ;
ALTER TABLE "PaymentAttempt" ADD COLUMN "received" BIGINT;
ALTER TABLE "PaymentCase"
  ADD COLUMN "booked" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "choice" TEXT;
ALTER TABLE "Refund"
  ADD COLUMN "round" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "askedAt" TIMESTAMPTZ;

CREATE INDEX "PaymentCase_attemptId_idx" ON "PaymentCase"("attemptId");

-- Refunds never exceed what came: what was asked, or what the gateway says came instead.
ALTER TABLE "PaymentAttempt" DROP CONSTRAINT attempt_amounts;
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT attempt_amounts CHECK (
  amount > 0 AND refunded >= 0 AND refunded <= coalesce(received, amount)
);
