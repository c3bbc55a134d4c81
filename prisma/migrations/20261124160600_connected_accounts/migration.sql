CREATE TABLE "ConnectedAccount" (
    "shopId" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "canReceive" BOOLEAN NOT NULL DEFAULT false,
    "isComplete" BOOLEAN NOT NULL DEFAULT false,
    "missing" TEXT[],
    "askedAt" TIMESTAMPTZ NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConnectedAccount_pkey" PRIMARY KEY ("shopId")
);

CREATE UNIQUE INDEX "ConnectedAccount_reference_key" ON "ConnectedAccount"("reference");

ALTER TABLE "ConnectedAccount" ADD CONSTRAINT "ConnectedAccount_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
