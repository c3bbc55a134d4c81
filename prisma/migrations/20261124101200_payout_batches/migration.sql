CREATE TYPE "PayoutBatchStatus" AS ENUM ('prepared', 'approved', 'cancelled');

CREATE TABLE "PayoutBatch" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "status" "PayoutBatchStatus" NOT NULL DEFAULT 'prepared',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ,
    "approvedById" UUID,
    "endedAt" TIMESTAMPTZ,
    "note" TEXT,

    CONSTRAINT "PayoutBatch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PayoutBatch_number_key" ON "PayoutBatch"("number");
CREATE INDEX "PayoutBatch_createdAt_idx" ON "PayoutBatch"("createdAt");
-- Two pairs of eyes, whatever the code says.
ALTER TABLE "PayoutBatch" ADD CONSTRAINT batch_two_officers CHECK (
  "approvedById" IS NULL OR "approvedById" <> "createdById"
);

ALTER TABLE "Payout"
  ADD COLUMN "batchId" UUID,
  ADD COLUMN "cause" TEXT NOT NULL DEFAULT 'weekly',
  ADD COLUMN "dueKey" TEXT,
  ADD COLUMN "owedBefore" BIGINT,
  ADD COLUMN "sender" TEXT NOT NULL DEFAULT 'bank_file',
  ADD COLUMN "senderRef" TEXT,
  ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "askedAt" TIMESTAMPTZ,
  ADD COLUMN "endedAt" TIMESTAMPTZ,
  ADD COLUMN "problem" TEXT;
CREATE UNIQUE INDEX "Payout_dueKey_key" ON "Payout"("dueKey");
CREATE INDEX "Payout_batchId_idx" ON "Payout"("batchId");
CREATE INDEX "Payout_sender_senderRef_idx" ON "Payout"("sender", "senderRef");
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PayoutBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Approved under the old rules, by one officer and not booked yet: they come before two officers again.
UPDATE "Payout" SET status = 'owed', "approvedAt" = NULL, "approvedById" = NULL, bank = NULL, number = NULL, "holderName" = NULL
  WHERE status IN ('approved', 'sent');
UPDATE "Payout" SET "owedBefore" = amount WHERE status = 'paid';
WITH open AS (
  SELECT id, "shopId", first_value(id) OVER (PARTITION BY "shopId" ORDER BY "createdAt", id) AS keep,
    sum(amount) OVER (PARTITION BY "shopId") AS total FROM "Payout" WHERE status = 'owed'
), moved AS (
  UPDATE "PayoutItem" i SET "payoutId" = open.keep FROM open WHERE i."payoutId" = open.id AND open.id <> open.keep
), grown AS (
  UPDATE "Payout" p SET amount = open.total FROM open WHERE p.id = open.id AND open.id = open.keep
)
SELECT 1;
DELETE FROM "Payout" p WHERE status = 'owed'
  AND EXISTS (SELECT 1 FROM "Payout" q WHERE q.status = 'owed' AND q."shopId" = p."shopId" AND (q."createdAt", q.id) < (p."createdAt", p.id));

-- A shop has one payout being gathered; what is committed was owed at that moment (M5).
CREATE UNIQUE INDEX payout_gathering ON "Payout" ("shopId") WHERE status = 'owed';
ALTER TABLE "Payout" ADD CONSTRAINT payout_within_owed CHECK (
  status IN ('owed', 'cancelled') OR ("owedBefore" IS NOT NULL AND amount <= "owedBefore")
);

-- Where a callback of a sender is kept before anything is believed.
CREATE TABLE "PayoutCallback" (
    "id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "payoutId" UUID,
    "senderRef" TEXT,
    "rawBody" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ,
    "problem" TEXT,

    CONSTRAINT "PayoutCallback_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PayoutCallback_sender_dedupeKey_key" ON "PayoutCallback"("sender", "dedupeKey");
CREATE INDEX "PayoutCallback_processedAt_idx" ON "PayoutCallback"("processedAt");
