ALTER TYPE "LedgerAccountKind" ADD VALUE 'losses';
ALTER TYPE "RefundStatus" ADD VALUE 'withdrawn';
ALTER TYPE "RefundStatus" ADD VALUE 'taken_back';
