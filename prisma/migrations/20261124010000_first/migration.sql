-- CreateEnum
CREATE TYPE "AccountRole" AS ENUM ('buyer', 'mentor', 'admin');

-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('draft', 'published', 'archived', 'taken_down');

-- CreateEnum
CREATE TYPE "MovementReason" AS ENUM ('initial', 'adjusted', 'sold', 'returned', 'stall_sale');

-- CreateEnum
CREATE TYPE "HoldStatus" AS ENUM ('held', 'released', 'sold');

-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('gateway_clearing', 'buyers_held', 'shop_payable', 'gateway_fees', 'commission', 'refunds_due', 'payouts_in_flight', 'bank', 'cash_with_shops', 'breaks');

-- CreateEnum
CREATE TYPE "JournalKind" AS ENUM ('sale', 'gateway_fee', 'release', 'refund', 'refund_sent', 'payout_sent', 'payout_failed', 'reversal', 'unexpected_receipt');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('awaiting_payment', 'placed', 'completed', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "PartStatus" AS ENUM ('awaiting_payment', 'to_accept', 'accepted', 'shipped', 'ready', 'delivered', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "AttemptStatus" AS ENUM ('creating', 'unknown', 'pending', 'authorized', 'review', 'paid', 'failed', 'expired', 'canceled', 'partially_refunded', 'refunded', 'reversed', 'disputed', 'charged_back');

-- CreateEnum
CREATE TYPE "WebhookStatus" AS ENUM ('received', 'processed', 'ignored', 'parked', 'failed');

-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('requested', 'pending', 'succeeded', 'failed', 'manual');

-- CreateEnum
CREATE TYPE "PaymentCaseKind" AS ENUM ('paid_late', 'paid_after_cancel', 'duplicate_payment', 'underpaid', 'overpaid', 'wrong_currency', 'orphan', 'reversed', 'disputed', 'refund_failed');

-- CreateEnum
CREATE TYPE "PayoutStatus" AS ENUM ('owed', 'approved', 'sent', 'paid', 'failed');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('uploaded', 'checking', 'checked', 'importing', 'done', 'failed');

-- CreateEnum
CREATE TYPE "DeliveryKind" AS ENUM ('pickup', 'shop_courier', 'local_ojek', 'parcel');

-- CreateEnum
CREATE TYPE "ShopStatus" AS ENUM ('draft', 'submitted', 'revision', 'live', 'rejected', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('owner', 'staff');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('nib', 'pirt', 'halal', 'bpom');

-- CreateEnum
CREATE TYPE "DocumentStatus" AS ENUM ('unchecked', 'verified', 'refused');

-- CreateEnum
CREATE TYPE "ApprovalAct" AS ENUM ('submitted', 'revision_asked', 'approved', 'rejected', 'suspended', 'reinstated', 'closed', 'noted');

-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('open', 'running', 'finished');

-- CreateEnum
CREATE TYPE "ParticipantStatus" AS ENUM ('waiting', 'enrolled', 'graduated', 'dropped');

-- CreateEnum
CREATE TYPE "ParticipantSource" AS ENUM ('registry', 'invitation', 'officer');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "phone" TEXT,
    "passwordHash" TEXT,
    "role" "AccountRole" NOT NULL DEFAULT 'buyer',
    "locale" TEXT NOT NULL DEFAULT 'id',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "disabledAt" TIMESTAMPTZ,
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ,
    "totpLastStep" INTEGER,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "secondFactorAt" TIMESTAMPTZ,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Address" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "villageCode" TEXT,
    "line" TEXT NOT NULL,
    "landmark" TEXT,
    "city" TEXT,
    "postal" TEXT,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" TEXT NOT NULL,
    "accountId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "shopId" UUID,
    "note" TEXT,
    "details" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cart" (
    "id" UUID NOT NULL,
    "sessionId" TEXT,
    "accountId" UUID,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CartLine" (
    "cartId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "priceSeen" BIGINT NOT NULL,
    "addedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CartLine_pkey" PRIMARY KEY ("cartId","variantId")
);

-- CreateTable
CREATE TABLE "CartNote" (
    "cartId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "CartNote_pkey" PRIMARY KEY ("cartId","shopId")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "isFood" BOOLEAN NOT NULL DEFAULT false,
    "parentId" UUID,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "categoryId" UUID NOT NULL,
    "status" "ProductStatus" NOT NULL DEFAULT 'draft',
    "isHalal" BOOLEAN NOT NULL DEFAULT false,
    "shelfLife" TEXT,
    "storage" TEXT,
    "preorderDays" INTEGER,
    "option1Name" TEXT,
    "option2Name" TEXT,
    "minPrice" BIGINT NOT NULL DEFAULT 0,
    "maxPrice" BIGINT NOT NULL DEFAULT 0,
    "availableStock" INTEGER NOT NULL DEFAULT 0,
    "coverHash" TEXT,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "soldCount" INTEGER NOT NULL DEFAULT 0,
    "takenDownReason" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "publishedAt" TIMESTAMPTZ,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerProductSlug" (
    "shopId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "productId" UUID NOT NULL,

    CONSTRAINT "FormerProductSlug_pkey" PRIMARY KEY ("shopId","slug")
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "sku" TEXT,
    "option1" TEXT,
    "option2" TEXT,
    "price" BIGINT NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockMovement" (
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "delta" INTEGER NOT NULL,
    "reason" "MovementReason" NOT NULL,
    "sourceId" TEXT NOT NULL,
    "byAccountId" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StockMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockHold" (
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "status" "HoldStatus" NOT NULL DEFAULT 'held',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StockHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "productId" UUID,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "thumbhash" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Village" (
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "districtCode" TEXT NOT NULL,
    "postal" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Village_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" UUID NOT NULL,
    "kind" "LedgerAccountKind" NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "shopId" UUID,

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Journal" (
    "id" UUID NOT NULL,
    "kind" "JournalKind" NOT NULL,
    "sourceId" TEXT NOT NULL,
    "orderId" UUID,
    "memo" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "journalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "shopId" UUID,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toEmail" TEXT,
    "toPhone" TEXT,
    "accountId" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "link" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ,
    "readAt" TIMESTAMPTZ,
    "problem" TEXT,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL,
    "nomor" TEXT NOT NULL,
    "accountId" UUID,
    "checkoutKey" TEXT NOT NULL,
    "checkoutPrint" TEXT NOT NULL,
    "status" "OrderStatus" NOT NULL DEFAULT 'awaiting_payment',
    "locale" TEXT NOT NULL DEFAULT 'id',
    "buyerName" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "villageCode" TEXT,
    "addressLine" TEXT NOT NULL DEFAULT '',
    "landmark" TEXT,
    "city" TEXT,
    "postal" TEXT,
    "itemsTotal" BIGINT NOT NULL,
    "deliveryTotal" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "paymentMethod" TEXT NOT NULL,
    "placedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payBefore" TIMESTAMPTZ NOT NULL,
    "paidAt" TIMESTAMPTZ,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderPart" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" "PartStatus" NOT NULL DEFAULT 'awaiting_payment',
    "deliveryKind" "DeliveryKind" NOT NULL,
    "deliveryFee" BIGINT NOT NULL,
    "deliveryNote" TEXT NOT NULL DEFAULT '',
    "itemsTotal" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "commissionBps" INTEGER NOT NULL,
    "commission" BIGINT NOT NULL,
    "gatewayFee" BIGINT NOT NULL DEFAULT 0,
    "buyerNote" TEXT,
    "acceptBy" TIMESTAMPTZ,
    "acceptedAt" TIMESTAMPTZ,
    "shippedAt" TIMESTAMPTZ,
    "courier" TEXT,
    "trackingNumber" TEXT,
    "handoverCode" TEXT NOT NULL,
    "handoverTries" INTEGER NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ,
    "completedAt" TIMESTAMPTZ,
    "cancelledAt" TIMESTAMPTZ,
    "cancelReason" TEXT,

    CONSTRAINT "OrderPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "productName" TEXT NOT NULL,
    "productSlug" TEXT NOT NULL,
    "variantName" TEXT NOT NULL DEFAULT '',
    "sku" TEXT,
    "photoHash" TEXT,
    "unitPrice" BIGINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "lineTotal" BIGINT NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderStep" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "partId" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byKind" TEXT NOT NULL,
    "byId" UUID,
    "note" TEXT,

    CONSTRAINT "OrderStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderMessage" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "fromKind" TEXT NOT NULL,
    "fromId" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "OrderMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentAttempt" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "fee" BIGINT,
    "status" "AttemptStatus" NOT NULL DEFAULT 'creating',
    "providerRef" TEXT,
    "instructions" JSONB,
    "idempotencyKey" TEXT NOT NULL,
    "returnUrl" TEXT NOT NULL,
    "simulatorUrl" TEXT,
    "failure" TEXT,
    "changedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "paidAt" TIMESTAMPTZ,
    "polls" INTEGER NOT NULL DEFAULT 0,
    "nextPollAt" TIMESTAMPTZ,

    CONSTRAINT "PaymentAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "eventType" TEXT NOT NULL,
    "reference" TEXT,
    "providerRef" TEXT,
    "belongsToUs" BOOLEAN NOT NULL DEFAULT true,
    "rawBody" BYTEA NOT NULL,
    "status" "WebhookStatus" NOT NULL DEFAULT 'received',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "receivedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "partId" UUID,
    "shopId" UUID,
    "sourceKey" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RefundStatus" NOT NULL DEFAULT 'requested',
    "providerRef" TEXT,
    "problem" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ,
    "settledById" UUID,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentCase" (
    "id" UUID NOT NULL,
    "kind" "PaymentCaseKind" NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "attemptId" UUID,
    "orderId" UUID,
    "amount" BIGINT,
    "details" JSONB,
    "openedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ,
    "resolvedById" UUID,
    "resolution" TEXT,

    CONSTRAINT "PaymentCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutAccount" (
    "shopId" UUID NOT NULL,
    "bank" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "holderName" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PayoutAccount_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Payout" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'owed',
    "bank" TEXT,
    "number" TEXT,
    "holderName" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedAt" TIMESTAMPTZ,
    "approvedById" UUID,
    "sentAt" TIMESTAMPTZ,
    "settledAt" TIMESTAMPTZ,
    "proof" TEXT,

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutItem" (
    "partId" UUID NOT NULL,
    "payoutId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "PayoutItem_pkey" PRIMARY KEY ("partId")
);

-- CreateTable
CREATE TABLE "Business" (
    "id" UUID NOT NULL,
    "identityKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "nikHash" TEXT,
    "nikCipher" TEXT,
    "nikLast4" TEXT,
    "phone" TEXT,
    "sector" TEXT,
    "address" TEXT,
    "rt" TEXT,
    "villageCode" TEXT NOT NULL,
    "nib" TEXT,
    "yearlyRevenue" BIGINT,
    "workers" INTEGER,
    "startedYear" INTEGER,
    "isTrained" BOOLEAN NOT NULL DEFAULT false,
    "surveyedOn" DATE,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileBytes" INTEGER NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'uploaded',
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "problem" TEXT,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "RegistryImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistryImportRow" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "businessName" TEXT,
    "villageText" TEXT,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "RegistryImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "accountId" UUID,
    "authorName" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ,
    "hiddenAt" TIMESTAMPTZ,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewPhoto" (
    "reviewId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "thumbhash" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "ReviewPhoto_pkey" PRIMARY KEY ("reviewId","hash")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "productId" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "shopId" UUID NOT NULL,
    "shopSlug" TEXT NOT NULL,
    "shopName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleFolded" TEXT NOT NULL,
    "textFolded" TEXT NOT NULL,
    "lexemes" tsvector NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "districtCode" TEXT NOT NULL,
    "villageCode" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "rating" DOUBLE PRECISION NOT NULL,
    "soldCount" INTEGER NOT NULL,
    "isHalal" BOOLEAN NOT NULL,
    "inStock" BOOLEAN NOT NULL,
    "deliveries" TEXT[],
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "indexedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "SearchLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "query" TEXT NOT NULL,
    "total" INTEGER NOT NULL,

    CONSTRAINT "SearchLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryOption" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "kind" "DeliveryKind" NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT NOT NULL DEFAULT '',
    "readyHours" INTEGER NOT NULL DEFAULT 24,

    CONSTRAINT "DeliveryOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryTariff" (
    "optionId" UUID NOT NULL,
    "zone" TEXT NOT NULL,
    "fee" BIGINT NOT NULL,
    "perKg" BIGINT,
    "daysMin" INTEGER NOT NULL DEFAULT 0,
    "daysMax" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DeliveryTariff_pkey" PRIMARY KEY ("optionId","zone")
);

-- CreateTable
CREATE TABLE "Shop" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "ShopStatus" NOT NULL DEFAULT 'draft',
    "businessId" UUID,
    "participantId" UUID,
    "isTrained" BOOLEAN NOT NULL DEFAULT false,
    "tagline" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "villageCode" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "whatsapp" TEXT,
    "color" TEXT NOT NULL DEFAULT '#0e5a47',
    "bannerHash" TEXT,
    "openHours" JSONB,
    "holidayUntil" DATE,
    "holidayNote" TEXT,
    "commissionBps" INTEGER NOT NULL DEFAULT 0,
    "replyMinutes" INTEGER,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "soldCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "submittedAt" TIMESTAMPTZ,
    "approvedAt" TIMESTAMPTZ,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerShopSlug" (
    "slug" TEXT NOT NULL,
    "shopId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerShopSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ShopMember" (
    "shopId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShopMember_pkey" PRIMARY KEY ("shopId","accountId")
);

-- CreateTable
CREATE TABLE "ClaimCode" (
    "code" TEXT NOT NULL,
    "participantId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "claimedAt" TIMESTAMPTZ,
    "claimedById" UUID,

    CONSTRAINT "ClaimCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ShopDocument" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "number" TEXT NOT NULL,
    "fileKey" TEXT,
    "fileType" TEXT,
    "expiresOn" DATE,
    "status" "DocumentStatus" NOT NULL DEFAULT 'unchecked',
    "checkedAt" TIMESTAMPTZ,
    "checkedById" UUID,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ShopDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalStep" (
    "id" UUID NOT NULL,
    "shopId" UUID NOT NULL,
    "act" "ApprovalAct" NOT NULL,
    "byAccountId" UUID,
    "byName" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApprovalStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "speakers" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL DEFAULT 50,
    "minAttendance" INTEGER NOT NULL,
    "requiresDraft" BOOLEAN NOT NULL DEFAULT false,
    "status" "BatchStatus" NOT NULL DEFAULT 'open',
    "invitationToken" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "checkinToken" TEXT NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "businessId" UUID,
    "accountId" UUID,
    "name" TEXT NOT NULL,
    "businessName" TEXT NOT NULL,
    "phone" TEXT,
    "villageCode" TEXT,
    "status" "ParticipantStatus" NOT NULL DEFAULT 'enrolled',
    "source" "ParticipantSource" NOT NULL,
    "joinedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "graduatedAt" TIMESTAMPTZ,
    "helpAskedAt" TIMESTAMPTZ,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "meetingId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "markedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "method" TEXT NOT NULL,
    "markedById" UUID,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("meetingId","participantId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "holderName" TEXT NOT NULL,
    "businessName" TEXT NOT NULL,
    "programmeTitle" TEXT NOT NULL,
    "batchNumber" INTEGER NOT NULL,
    "attended" INTEGER NOT NULL,
    "meetings" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_phone_key" ON "Account"("phone");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_accountId_codeHash_key" ON "RecoveryCode"("accountId", "codeHash");

-- CreateIndex
CREATE INDEX "Address_accountId_idx" ON "Address"("accountId");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_shopId_at_idx" ON "AuditEntry"("shopId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_sessionId_key" ON "Cart"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_accountId_key" ON "Cart"("accountId");

-- CreateIndex
CREATE INDEX "Cart_updatedAt_idx" ON "Cart"("updatedAt");

-- CreateIndex
CREATE INDEX "CartLine_variantId_idx" ON "CartLine"("variantId");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Product_categoryId_status_idx" ON "Product"("categoryId", "status");

-- CreateIndex
CREATE INDEX "Product_status_publishedAt_idx" ON "Product"("status", "publishedAt");

-- CreateIndex
CREATE INDEX "Product_shopId_status_publishedAt_idx" ON "Product"("shopId", "status", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Product_shopId_slug_key" ON "Product"("shopId", "slug");

-- CreateIndex
CREATE INDEX "Variant_productId_ordinal_idx" ON "Variant"("productId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_shopId_sku_key" ON "Variant"("shopId", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "StockMovement_variantId_reason_sourceId_key" ON "StockMovement"("variantId", "reason", "sourceId");

-- CreateIndex
CREATE INDEX "StockHold_status_idx" ON "StockHold"("status");

-- CreateIndex
CREATE UNIQUE INDEX "StockHold_orderId_variantId_key" ON "StockHold"("orderId", "variantId");

-- CreateIndex
CREATE INDEX "Photo_productId_ordinal_idx" ON "Photo"("productId", "ordinal");

-- CreateIndex
CREATE INDEX "Photo_shopId_idx" ON "Photo"("shopId");

-- CreateIndex
CREATE INDEX "Photo_hash_idx" ON "Photo"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_productId_hash_key" ON "Photo"("productId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "District_slug_key" ON "District"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Village_slug_key" ON "Village"("slug");

-- CreateIndex
CREATE INDEX "Village_districtCode_idx" ON "Village"("districtCode");

-- CreateIndex
CREATE INDEX "LedgerAccount_shopId_idx" ON "LedgerAccount"("shopId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerAccount_kind_key_key" ON "LedgerAccount"("kind", "key");

-- CreateIndex
CREATE INDEX "Journal_orderId_idx" ON "Journal"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Journal_kind_sourceId_key" ON "Journal"("kind", "sourceId");

-- CreateIndex
CREATE INDEX "LedgerEntry_journalId_idx" ON "LedgerEntry"("journalId");

-- CreateIndex
CREATE INDEX "LedgerEntry_accountId_idx" ON "LedgerEntry"("accountId");

-- CreateIndex
CREATE INDEX "LedgerEntry_shopId_idx" ON "LedgerEntry"("shopId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_sourceKey_key" ON "Letter"("sourceKey");

-- CreateIndex
CREATE INDEX "Letter_createdAt_idx" ON "Letter"("createdAt");

-- CreateIndex
CREATE INDEX "Letter_accountId_createdAt_idx" ON "Letter"("accountId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Order_nomor_key" ON "Order"("nomor");

-- CreateIndex
CREATE UNIQUE INDEX "Order_checkoutKey_key" ON "Order"("checkoutKey");

-- CreateIndex
CREATE INDEX "Order_accountId_placedAt_idx" ON "Order"("accountId", "placedAt");

-- CreateIndex
CREATE INDEX "Order_status_payBefore_idx" ON "Order"("status", "payBefore");

-- CreateIndex
CREATE INDEX "Order_placedAt_idx" ON "Order"("placedAt");

-- CreateIndex
CREATE INDEX "OrderPart_shopId_status_id_idx" ON "OrderPart"("shopId", "status", "id");

-- CreateIndex
CREATE INDEX "OrderPart_status_acceptBy_idx" ON "OrderPart"("status", "acceptBy");

-- CreateIndex
CREATE INDEX "OrderPart_status_deliveredAt_idx" ON "OrderPart"("status", "deliveredAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrderPart_orderId_shopId_key" ON "OrderPart"("orderId", "shopId");

-- CreateIndex
CREATE INDEX "OrderLine_productId_idx" ON "OrderLine"("productId");

-- CreateIndex
CREATE INDEX "OrderLine_variantId_idx" ON "OrderLine"("variantId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_partId_variantId_key" ON "OrderLine"("partId", "variantId");

-- CreateIndex
CREATE INDEX "OrderStep_orderId_at_idx" ON "OrderStep"("orderId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OrderStep_orderId_partId_kind_key" ON "OrderStep"("orderId", "partId", "kind");

-- CreateIndex
CREATE INDEX "OrderMessage_partId_at_idx" ON "OrderMessage"("partId", "at");

-- CreateIndex
CREATE INDEX "OrderMessage_orderId_idx" ON "OrderMessage"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentAttempt_reference_key" ON "PaymentAttempt"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentAttempt_idempotencyKey_key" ON "PaymentAttempt"("idempotencyKey");

-- CreateIndex
CREATE INDEX "PaymentAttempt_orderId_idx" ON "PaymentAttempt"("orderId");

-- CreateIndex
CREATE INDEX "PaymentAttempt_provider_providerRef_idx" ON "PaymentAttempt"("provider", "providerRef");

-- CreateIndex
CREATE INDEX "PaymentAttempt_nextPollAt_idx" ON "PaymentAttempt"("nextPollAt");

-- CreateIndex
CREATE INDEX "WebhookEvent_status_receivedAt_idx" ON "WebhookEvent"("status", "receivedAt");

-- CreateIndex
CREATE INDEX "WebhookEvent_reference_idx" ON "WebhookEvent"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookEvent_provider_dedupeKey_key" ON "WebhookEvent"("provider", "dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_sourceKey_key" ON "Refund"("sourceKey");

-- CreateIndex
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");

-- CreateIndex
CREATE INDEX "Refund_status_idx" ON "Refund"("status");

-- CreateIndex
CREATE INDEX "PaymentCase_resolvedAt_openedAt_idx" ON "PaymentCase"("resolvedAt", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentCase_kind_sourceKey_key" ON "PaymentCase"("kind", "sourceKey");

-- CreateIndex
CREATE INDEX "Payout_shopId_createdAt_idx" ON "Payout"("shopId", "createdAt");

-- CreateIndex
CREATE INDEX "Payout_status_idx" ON "Payout"("status");

-- CreateIndex
CREATE INDEX "PayoutItem_payoutId_idx" ON "PayoutItem"("payoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Business_identityKey_key" ON "Business"("identityKey");

-- CreateIndex
CREATE INDEX "Business_nikHash_idx" ON "Business"("nikHash");

-- CreateIndex
CREATE INDEX "Business_villageCode_idx" ON "Business"("villageCode");

-- CreateIndex
CREATE INDEX "Business_phone_idx" ON "Business"("phone");

-- CreateIndex
CREATE INDEX "Business_name_idx" ON "Business" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Business_ownerName_idx" ON "Business" USING GIN ("ownerName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "RegistryImport_createdAt_idx" ON "RegistryImport"("createdAt");

-- CreateIndex
CREATE INDEX "RegistryImportRow_importId_outcome_idx" ON "RegistryImportRow"("importId", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "Review_orderLineId_key" ON "Review"("orderLineId");

-- CreateIndex
CREATE INDEX "Review_productId_createdAt_idx" ON "Review"("productId", "createdAt");

-- CreateIndex
CREATE INDEX "Review_shopId_createdAt_idx" ON "Review"("shopId", "createdAt");

-- CreateIndex
CREATE INDEX "SearchDocument_lexemes_idx" ON "SearchDocument" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "SearchDocument_titleFolded_idx" ON "SearchDocument" USING GIN ("titleFolded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchDocument_categorySlug_publishedAt_idx" ON "SearchDocument"("categorySlug", "publishedAt");

-- CreateIndex
CREATE INDEX "SearchDocument_publishedAt_idx" ON "SearchDocument"("publishedAt");

-- CreateIndex
CREATE INDEX "SearchDocument_shopId_idx" ON "SearchDocument"("shopId");

-- CreateIndex
CREATE INDEX "SearchLog_at_idx" ON "SearchLog"("at");

-- CreateIndex
CREATE UNIQUE INDEX "DeliveryOption_shopId_kind_key" ON "DeliveryOption"("shopId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Shop_slug_key" ON "Shop"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Shop_participantId_key" ON "Shop"("participantId");

-- CreateIndex
CREATE INDEX "Shop_status_approvedAt_idx" ON "Shop"("status", "approvedAt");

-- CreateIndex
CREATE INDEX "Shop_villageCode_status_idx" ON "Shop"("villageCode", "status");

-- CreateIndex
CREATE INDEX "Shop_businessId_idx" ON "Shop"("businessId");

-- CreateIndex
CREATE INDEX "ShopMember_accountId_idx" ON "ShopMember"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimCode_participantId_key" ON "ClaimCode"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "ShopDocument_shopId_kind_key" ON "ShopDocument"("shopId", "kind");

-- CreateIndex
CREATE INDEX "ApprovalStep_shopId_at_idx" ON "ApprovalStep"("shopId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_invitationToken_key" ON "Batch"("invitationToken");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_programmeId_number_key" ON "Batch"("programmeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_checkinToken_key" ON "Meeting"("checkinToken");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_batchId_ordinal_key" ON "Meeting"("batchId", "ordinal");

-- CreateIndex
CREATE INDEX "Participant_businessId_idx" ON "Participant"("businessId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_batchId_businessId_key" ON "Participant"("batchId", "businessId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_batchId_phone_key" ON "Participant"("batchId", "phone");

-- CreateIndex
CREATE INDEX "Attendance_participantId_idx" ON "Attendance"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_participantId_key" ON "Certificate"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartNote" ADD CONSTRAINT "CartNote_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerProductSlug" ADD CONSTRAINT "FormerProductSlug_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockHold" ADD CONSTRAINT "StockHold_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Village" ADD CONSTRAINT "Village_districtCode_fkey" FOREIGN KEY ("districtCode") REFERENCES "District"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_journalId_fkey" FOREIGN KEY ("journalId") REFERENCES "Journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderPart" ADD CONSTRAINT "OrderPart_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderPart" ADD CONSTRAINT "OrderPart_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_partId_fkey" FOREIGN KEY ("partId") REFERENCES "OrderPart"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_partId_fkey" FOREIGN KEY ("partId") REFERENCES "OrderPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderMessage" ADD CONSTRAINT "OrderMessage_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PaymentAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutAccount" ADD CONSTRAINT "PayoutAccount_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutItem" ADD CONSTRAINT "PayoutItem_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Business" ADD CONSTRAINT "Business_villageCode_fkey" FOREIGN KEY ("villageCode") REFERENCES "Village"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryImportRow" ADD CONSTRAINT "RegistryImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RegistryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPhoto" ADD CONSTRAINT "ReviewPhoto_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryOption" ADD CONSTRAINT "DeliveryOption_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryTariff" ADD CONSTRAINT "DeliveryTariff_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "DeliveryOption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shop" ADD CONSTRAINT "Shop_villageCode_fkey" FOREIGN KEY ("villageCode") REFERENCES "Village"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shop" ADD CONSTRAINT "Shop_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shop" ADD CONSTRAINT "Shop_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerShopSlug" ADD CONSTRAINT "FormerShopSlug_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopMember" ADD CONSTRAINT "ShopMember_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopMember" ADD CONSTRAINT "ShopMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimCode" ADD CONSTRAINT "ClaimCode_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopDocument" ADD CONSTRAINT "ShopDocument_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalStep" ADD CONSTRAINT "ApprovalStep_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_businessId_fkey" FOREIGN KEY ("businessId") REFERENCES "Business"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
