ALTER TABLE "PaymentCase" ADD COLUMN "answerBy" TIMESTAMPTZ;
UPDATE "PaymentCase" SET "answerBy" = (details->>'dueBy')::timestamptz
  WHERE "resolvedAt" IS NULL AND kind IN ('disputed', 'orphan') AND choice IS NULL
    AND details->>'dueBy' IS NOT NULL AND details->>'hasEvidence' IS NULL;
CREATE INDEX "PaymentCase_answerBy_idx" ON "PaymentCase"("answerBy");
