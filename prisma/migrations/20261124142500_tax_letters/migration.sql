CREATE TYPE "TaxLetterKind" AS ENUM ('under_line', 'exemption');
CREATE TYPE "TaxLetterStatus" AS ENUM ('unchecked', 'accepted', 'refused');

CREATE TABLE "TaxLetter" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "TaxLetterKind" NOT NULL,
    "numberCipher" TEXT NOT NULL,
    "numberLast4" TEXT NOT NULL,
    "fileKey" TEXT NOT NULL,
    "fileType" TEXT NOT NULL,
    "status" "TaxLetterStatus" NOT NULL DEFAULT 'unchecked',
    "note" TEXT,
    "handedInAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ,
    "checkedById" UUID,
    "passedAt" TIMESTAMPTZ,
    CONSTRAINT "TaxLetter_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TaxLetter_shopId_year_key" ON "TaxLetter"("shopId", "year");
CREATE INDEX "TaxLetter_status_handedInAt_idx" ON "TaxLetter"("status", "handedInAt");

CREATE TABLE "TaxPayment" (
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "ntpn" TEXT NOT NULL,
    "paidOn" DATE NOT NULL,
    "paidById" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TaxPayment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT tax_payment_amount CHECK (amount > 0)
);
CREATE UNIQUE INDEX "TaxPayment_ntpn_key" ON "TaxPayment"("ntpn");
CREATE INDEX "TaxPayment_month_idx" ON "TaxPayment"("month");
