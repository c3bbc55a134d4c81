-- One number of a bank is the proof of one payout. Rows from before that share a number keep it; the first of them holds its key.
ALTER TABLE "Payout" ADD COLUMN "proofKey" TEXT;
UPDATE "Payout" p SET "proofKey" = first.key FROM (
  SELECT DISTINCT ON (key) id, key FROM (
    SELECT id, "settledAt", upper(regexp_replace(proof, '\s', '', 'g')) AS key FROM "Payout" WHERE proof IS NOT NULL
  ) keyed WHERE key <> '' ORDER BY key, "settledAt", id
) first WHERE p.id = first.id;
CREATE UNIQUE INDEX "Payout_proofKey_key" ON "Payout"("proofKey");
