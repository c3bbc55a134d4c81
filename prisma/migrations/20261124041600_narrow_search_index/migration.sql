-- The index is made from the catalogue: `etalase search:reindex` fills it again.
DELETE FROM "SearchDocument";

-- DropIndex
DROP INDEX "SearchDocument_categorySlug_publishedAt_idx";

-- DropIndex
DROP INDEX "SearchDocument_publishedAt_idx";

-- DropIndex
DROP INDEX "SearchDocument_titleFolded_idx";

-- AlterTable
ALTER TABLE "SearchDocument" DROP COLUMN "generation",
DROP COLUMN "shopName",
DROP COLUMN "shopSlug",
DROP COLUMN "textFolded",
DROP COLUMN "title",
DROP COLUMN "titleFolded",
ADD COLUMN     "facetCell" TEXT NOT NULL,
ADD COLUMN     "fingerprint" TEXT NOT NULL,
ADD COLUMN     "popularity" DOUBLE PRECISION NOT NULL;

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "titles" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchDocument_villageCode_idx" ON "SearchDocument"("villageCode");

-- CreateIndex
CREATE INDEX "SearchDocument_popularity_idx" ON "SearchDocument"("popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_price_popularity_idx" ON "SearchDocument"("price", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_rating_popularity_idx" ON "SearchDocument"("rating", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_soldCount_popularity_idx" ON "SearchDocument"("soldCount", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_publishedAt_popularity_idx" ON "SearchDocument"("publishedAt", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_popularity_idx" ON "SearchDocument"("categorySlug", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_price_popularity_idx" ON "SearchDocument"("categorySlug", "price", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_rating_popularity_idx" ON "SearchDocument"("categorySlug", "rating", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_soldCount_popularity_idx" ON "SearchDocument"("categorySlug", "soldCount", "popularity");

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_publishedAt_popularity_idx" ON "SearchDocument"("categorySlug", "publishedAt", "popularity");

-- A search never waits for entries that were put off.
ALTER INDEX "SearchDocument_lexemes_idx" SET (fastupdate = off);
