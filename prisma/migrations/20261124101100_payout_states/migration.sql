ALTER TYPE "PayoutStatus" ADD VALUE IF NOT EXISTS 'returned';
ALTER TYPE "PayoutStatus" ADD VALUE IF NOT EXISTS 'cancelled';
ALTER TYPE "JournalKind" ADD VALUE IF NOT EXISTS 'payout_settled';
ALTER TYPE "PaymentCaseKind" ADD VALUE IF NOT EXISTS 'payout_returned';
