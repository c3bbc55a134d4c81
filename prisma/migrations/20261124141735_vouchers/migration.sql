-- Codes that take something off an order: a shop's own, and the city's.
CREATE TYPE "VoucherBearer" AS ENUM ('shop', 'city');
CREATE TYPE "VoucherKind" AS ENUM ('fixed', 'percent');
CREATE TYPE "VoucherUseStatus" AS ENUM ('held', 'kept', 'released');

CREATE TABLE "Voucher" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "bearer" "VoucherBearer" NOT NULL,
    "shopId" UUID,
    "kind" "VoucherKind" NOT NULL,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "cap" BIGINT,
    "minSpend" BIGINT NOT NULL DEFAULT 0,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ,
    "perPerson" INTEGER NOT NULL DEFAULT 1,
    "totalLimit" INTEGER,
    "budget" BIGINT,
    "usedCount" INTEGER NOT NULL DEFAULT 0,
    "usedAmount" BIGINT NOT NULL DEFAULT 0,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "stoppedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "formToken" TEXT,
    CONSTRAINT "Voucher_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Voucher_code_check" CHECK ("code" ~ '^[A-Z0-9]{4,20}$'),
    CONSTRAINT "Voucher_bearer_check" CHECK (("bearer" = 'shop') = ("shopId" IS NOT NULL)),
    CONSTRAINT "Voucher_worth_check" CHECK (
        ("kind" = 'fixed' AND "amount" > 0 AND "percent" = 0 AND "cap" IS NULL)
        OR ("kind" = 'percent' AND "percent" BETWEEN 1 AND 100 AND "amount" = 0 AND ("cap" IS NULL OR "cap" > 0))
    ),
    CONSTRAINT "Voucher_minSpend_check" CHECK ("minSpend" >= 0),
    CONSTRAINT "Voucher_window_check" CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt"),
    CONSTRAINT "Voucher_perPerson_check" CHECK ("perPerson" > 0),
    -- What no race may break, whatever the code forgets.
    CONSTRAINT "Voucher_totalLimit_check" CHECK ("usedCount" >= 0 AND ("totalLimit" IS NULL OR "usedCount" <= "totalLimit")),
    CONSTRAINT "Voucher_budget_check" CHECK ("usedAmount" >= 0 AND ("budget" IS NULL OR "usedAmount" <= "budget")),
    CONSTRAINT "Voucher_city_budget_check" CHECK ("bearer" = 'shop' OR "budget" IS NOT NULL)
);
CREATE UNIQUE INDEX "Voucher_code_key" ON "Voucher"("code");
CREATE UNIQUE INDEX "Voucher_formToken_key" ON "Voucher"("formToken");
CREATE INDEX "Voucher_shopId_createdAt_idx" ON "Voucher"("shopId", "createdAt");
CREATE INDEX "Voucher_bearer_createdAt_idx" ON "Voucher"("bearer", "createdAt");
ALTER TABLE "Voucher" ADD CONSTRAINT "Voucher_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "VoucherUse" (
    "id" UUID NOT NULL,
    "voucherId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "accountId" UUID,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "amount" BIGINT NOT NULL,
    "status" "VoucherUseStatus" NOT NULL DEFAULT 'held',
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "VoucherUse_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "VoucherUse_amount_check" CHECK ("amount" >= 0)
);
CREATE UNIQUE INDEX "VoucherUse_orderId_key" ON "VoucherUse"("orderId");
CREATE INDEX "VoucherUse_voucherId_status_idx" ON "VoucherUse"("voucherId", "status");
CREATE INDEX "VoucherUse_voucherId_phone_idx" ON "VoucherUse"("voucherId", "phone");
CREATE INDEX "VoucherUse_voucherId_email_idx" ON "VoucherUse"("voucherId", "email");
CREATE INDEX "VoucherUse_voucherId_accountId_idx" ON "VoucherUse"("voucherId", "accountId");
ALTER TABLE "VoucherUse" ADD CONSTRAINT "VoucherUse_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "Voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The code that a buyer put on her cart.
ALTER TABLE "Cart" ADD COLUMN "voucherCode" TEXT;
