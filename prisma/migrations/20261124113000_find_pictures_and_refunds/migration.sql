-- Asked for each picture that is taken away, and for each refund of a payment.
CREATE INDEX "OrderLine_photoHash_idx" ON "OrderLine"("photoHash");
CREATE INDEX "ReviewPhoto_hash_idx" ON "ReviewPhoto"("hash");
CREATE INDEX "Shop_bannerHash_idx" ON "Shop"("bannerHash");
CREATE INDEX "Refund_attemptId_idx" ON "Refund"("attemptId");
