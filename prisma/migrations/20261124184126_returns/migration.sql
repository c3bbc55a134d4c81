-- CreateEnum
CREATE TYPE "ReturnStatus" AS ENUM ('asked', 'offered', 'declined', 'to_send', 'sent_back', 'to_repay', 'repaid', 'with_city', 'refunded', 'settled', 'withdrawn', 'lapsed', 'rejected');

-- CreateEnum
CREATE TYPE "ReturnReason" AS ENUM ('damaged', 'wrong', 'not_as_described', 'missing', 'other');

-- CreateEnum
CREATE TYPE "ReturnPhotoKind" AS ENUM ('asked', 'shop', 'repaid');

-- AlterTable
ALTER TABLE "OrderPart" ADD COLUMN     "heldAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "PartReturn" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "formKey" TEXT NOT NULL,
    "status" "ReturnStatus" NOT NULL DEFAULT 'asked',
    "reason" "ReturnReason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "isWhole" BOOLEAN NOT NULL,
    "asked" BIGINT NOT NULL,
    "delivery" BIGINT NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL,
    "goodsBack" BOOLEAN NOT NULL DEFAULT false,
    "courier" TEXT,
    "trackingNumber" TEXT,
    "dueAt" TIMESTAMPTZ,
    "refundId" UUID,
    "repaid" BIGINT NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ NOT NULL,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "PartReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnLine" (
    "returnId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "ReturnLine_pkey" PRIMARY KEY ("returnId","lineId")
);

-- CreateTable
CREATE TABLE "ReturnPhoto" (
    "id" UUID NOT NULL,
    "returnId" UUID NOT NULL,
    "kind" "ReturnPhotoKind" NOT NULL,
    "fileKey" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ReturnPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnStep" (
    "id" UUID NOT NULL,
    "returnId" UUID NOT NULL,
    "status" "ReturnStatus" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "byKind" TEXT NOT NULL,
    "byId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ReturnStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PartReturn_refundId_key" ON "PartReturn"("refundId");

-- CreateIndex
CREATE INDEX "PartReturn_orderId_idx" ON "PartReturn"("orderId");

-- CreateIndex
CREATE INDEX "PartReturn_shopId_status_askedAt_idx" ON "PartReturn"("shopId", "status", "askedAt");

-- CreateIndex
CREATE INDEX "PartReturn_status_dueAt_idx" ON "PartReturn"("status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "PartReturn_partId_formKey_key" ON "PartReturn"("partId", "formKey");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnPhoto_fileKey_key" ON "ReturnPhoto"("fileKey");

-- CreateIndex
CREATE INDEX "ReturnPhoto_returnId_sentAt_idx" ON "ReturnPhoto"("returnId", "sentAt");

-- CreateIndex
CREATE INDEX "ReturnStep_returnId_at_idx" ON "ReturnStep"("returnId", "at");

-- AddForeignKey
ALTER TABLE "ReturnLine" ADD CONSTRAINT "ReturnLine_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "PartReturn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnPhoto" ADD CONSTRAINT "ReturnPhoto_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "PartReturn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnStep" ADD CONSTRAINT "ReturnStep_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "PartReturn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open return a part; never more than was asked; it is closed or waits for somebody.
CREATE UNIQUE INDEX return_open ON "PartReturn" ("partId") WHERE "closedAt" IS NULL;
ALTER TABLE "PartReturn" ADD CONSTRAINT return_amounts CHECK (amount > 0 AND amount <= asked AND delivery >= 0 AND delivery <= asked AND repaid IN (0, amount));
ALTER TABLE "PartReturn" ADD CONSTRAINT return_closed CHECK (("closedAt" IS NOT NULL) = (status IN ('refunded', 'settled', 'withdrawn', 'lapsed', 'rejected')));
ALTER TABLE "ReturnLine" ADD CONSTRAINT return_pieces CHECK (quantity > 0);
