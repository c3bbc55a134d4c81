CREATE TABLE "RefundAccount" (
    "refundId" UUID NOT NULL,
    "bank" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RefundAccount_pkey" PRIMARY KEY ("refundId")
);

ALTER TABLE "RefundAccount" ADD CONSTRAINT "RefundAccount_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
