CREATE TYPE "StraightProofStatus" AS ENUM ('sent', 'confirmed', 'disputed');

CREATE TABLE "StraightWay" (
    "shopId" UUID NOT NULL,
    "qrisText" TEXT,
    "qrisConfirmedAt" TIMESTAMPTZ,
    "qrisDraft" TEXT,
    "bank" TEXT,
    "number" TEXT,
    "holderName" TEXT,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "StraightWay_pkey" PRIMARY KEY ("shopId")
);

CREATE TABLE "StraightProof" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "fileKey" TEXT NOT NULL,
    "status" "StraightProofStatus" NOT NULL DEFAULT 'sent',
    "sentAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ,
    "answeredById" UUID,
    "reason" TEXT,
    "remindedAt" TIMESTAMPTZ,
    CONSTRAINT "StraightProof_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StraightProof_orderId_sentAt_idx" ON "StraightProof"("orderId", "sentAt");
CREATE INDEX "StraightProof_shopId_status_sentAt_idx" ON "StraightProof"("shopId", "status", "sentAt");
CREATE INDEX "StraightProof_status_sentAt_idx" ON "StraightProof"("status", "sentAt");
