ALTER TABLE "OrderLine" ADD COLUMN "refundedQuantity" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "OrderLine" ADD CONSTRAINT line_refunds CHECK ("refundedQuantity" BETWEEN 0 AND quantity);
CREATE INDEX "Refund_partId_idx" ON "Refund"("partId");

-- Until now a part's money went back whole or not at all.
UPDATE "OrderPart" p SET refunded = p.total, "refundedItems" = p."itemsTotal"
FROM "Refund" r WHERE r."partId" = p.id;
UPDATE "OrderLine" l SET "refundedQuantity" = l.quantity
FROM "Refund" r WHERE r."partId" = l."partId";
