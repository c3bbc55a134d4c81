ALTER TYPE "BreakKind" ADD VALUE 'refund_missing';
