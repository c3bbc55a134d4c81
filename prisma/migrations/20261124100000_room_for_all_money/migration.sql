ALTER TYPE "LedgerAccountKind" ADD VALUE 'vouchers';
ALTER TYPE "LedgerAccountKind" ADD VALUE 'tax_withheld';
ALTER TYPE "LedgerAccountKind" ADD VALUE 'unmatched_receipts';

ALTER TYPE "JournalKind" ADD VALUE 'release_correction';
ALTER TYPE "JournalKind" ADD VALUE 'settlement';
ALTER TYPE "JournalKind" ADD VALUE 'dispute';
ALTER TYPE "JournalKind" ADD VALUE 'payout_returned';
ALTER TYPE "JournalKind" ADD VALUE 'tax_paid';
ALTER TYPE "JournalKind" ADD VALUE 'break_opened';
ALTER TYPE "JournalKind" ADD VALUE 'break_closed';

ALTER TABLE "Order" ADD COLUMN "discountTotal" BIGINT NOT NULL DEFAULT 0;

ALTER TABLE "OrderPart"
  ADD COLUMN "voucherByShop" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "voucherByCity" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "refunded" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "refundedItems" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "taxBps" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Order" DROP CONSTRAINT order_totals;
ALTER TABLE "Order" ADD CONSTRAINT order_totals CHECK (
  total = "itemsTotal" + "deliveryTotal" - "discountTotal" AND total > 0 AND "deliveryTotal" >= 0 AND "discountTotal" >= 0
);
ALTER TABLE "OrderPart" DROP CONSTRAINT part_totals;
ALTER TABLE "OrderPart" ADD CONSTRAINT part_totals CHECK (
  total = "itemsTotal" + "deliveryFee" - "voucherByShop" - "voucherByCity"
  AND "voucherByShop" >= 0 AND "voucherByCity" >= 0 AND "voucherByShop" + "voucherByCity" <= "itemsTotal"
  AND "deliveryFee" >= 0 AND commission >= 0 AND "gatewayFee" >= 0 AND commission <= "itemsTotal"
);
ALTER TABLE "OrderPart" ADD CONSTRAINT part_refunds CHECK (
  "refundedItems" >= 0 AND refunded >= "refundedItems" AND refunded <= total
  AND "refundedItems" <= "itemsTotal" - "voucherByShop" - "voucherByCity"
);
ALTER TABLE "OrderPart" ADD CONSTRAINT part_tax CHECK ("taxBps" BETWEEN 0 AND 10000);
