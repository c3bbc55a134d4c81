-- CreateTable
CREATE TABLE "SearchChange" (
    "id" BIGSERIAL NOT NULL,
    "productId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isSent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchChange_isSent_id_idx" ON "SearchChange"("isSent", "id");

-- CreateIndex
CREATE INDEX "SearchDocument_facetCell_idx" ON "SearchDocument"("facetCell");
