ALTER TABLE "StraightProof" ADD COLUMN "print" TEXT;

CREATE UNIQUE INDEX "StraightProof_print_key" ON "StraightProof"("print");
