-- CreateEnum
CREATE TYPE "SettlementFormat" AS ENUM ('sheet', 'midtrans', 'xendit_balance', 'xendit_transactions', 'stripe');
CREATE TYPE "SettlementStatus" AS ENUM ('checked', 'booked');
CREATE TYPE "MovementKind" AS ENUM ('payment', 'refund', 'payout', 'other');
CREATE TYPE "BreakKind" AS ENUM ('missing_here', 'missing_there', 'amount', 'fee', 'currency', 'duplicate');
CREATE TYPE "BreakTreatment" AS ENUM ('arrived', 'matched', 'accepted', 'written_off');

-- CreateTable
CREATE TABLE "SettlementFile" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "format" "SettlementFormat" NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "status" "SettlementStatus" NOT NULL DEFAULT 'checked',
    "rows" INTEGER NOT NULL,
    "newRows" INTEGER NOT NULL DEFAULT 0,
    "breaks" INTEGER NOT NULL DEFAULT 0,
    "paidOut" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "bookedAt" TIMESTAMPTZ,
    "bookedById" UUID,

    CONSTRAINT "SettlementFile_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SettlementRow" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "line" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "gross" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "isPaidOut" BOOLEAN NOT NULL,
    "attemptId" UUID,
    "refundId" UUID,
    "isRepeat" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SettlementRow_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReconciliationBreak" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "kind" "BreakKind" NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "attemptId" UUID,
    "rowId" UUID,
    "expected" BIGINT,
    "said" BIGINT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "difference" BIGINT NOT NULL,
    "booked" BIGINT NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitUntil" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ,
    "closedById" UUID,
    "treatment" "BreakTreatment",
    "reason" TEXT,

    CONSTRAINT "ReconciliationBreak_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ComparisonRun" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from" TIMESTAMPTZ NOT NULL,
    "compared" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,
    "unclear" INTEGER NOT NULL,

    CONSTRAINT "ComparisonRun_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LedgerProofRun" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tookMs" INTEGER NOT NULL,
    "journals" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "problems" TEXT[],
    "askedBy" UUID,

    CONSTRAINT "LedgerProofRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SettlementFile_hash_key" ON "SettlementFile"("hash");
CREATE INDEX "SettlementFile_provider_bookedAt_idx" ON "SettlementFile"("provider", "bookedAt");
CREATE UNIQUE INDEX "SettlementRow_provider_rowKey_key" ON "SettlementRow"("provider", "rowKey");
CREATE INDEX "SettlementRow_attemptId_idx" ON "SettlementRow"("attemptId");
CREATE INDEX "SettlementRow_refundId_idx" ON "SettlementRow"("refundId");
CREATE INDEX "SettlementRow_fileId_idx" ON "SettlementRow"("fileId");
CREATE UNIQUE INDEX "ReconciliationBreak_kind_sourceKey_key" ON "ReconciliationBreak"("kind", "sourceKey");
CREATE INDEX "ReconciliationBreak_closedAt_openedAt_idx" ON "ReconciliationBreak"("closedAt", "openedAt");
CREATE INDEX "ReconciliationBreak_attemptId_idx" ON "ReconciliationBreak"("attemptId");
CREATE INDEX "ComparisonRun_at_idx" ON "ComparisonRun"("at");
CREATE INDEX "LedgerProofRun_at_idx" ON "LedgerProofRun"("at");

-- AddForeignKey
ALTER TABLE "SettlementRow" ADD CONSTRAINT "SettlementRow_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "SettlementFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a gateway told stays as it was told, and a closed break is closed.
CREATE TRIGGER settlement_row_append_only BEFORE DELETE ON "SettlementRow" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "ReconciliationBreak" ADD CONSTRAINT break_closed_with_reason CHECK (("closedAt" IS NULL) = ("treatment" IS NULL));
