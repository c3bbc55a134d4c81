-- The books can only grow, and every journal balances when its transaction ends.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON "Journal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_step_append_only BEFORE UPDATE OR DELETE ON "ApprovalStep" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_step_append_only BEFORE UPDATE OR DELETE ON "OrderStep" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION journal_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT coalesce(sum(amount), 0) FROM "LedgerEntry" WHERE "journalId" = NEW."journalId") <> 0 THEN
    RAISE EXCEPTION 'journal % does not balance', NEW."journalId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON "LedgerEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_must_balance();

ALTER TABLE "LedgerEntry" ADD CONSTRAINT ledger_entry_not_zero CHECK (amount <> 0);
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT attempt_amounts CHECK (amount > 0 AND refunded >= 0 AND refunded <= amount);
ALTER TABLE "Refund" ADD CONSTRAINT refund_positive CHECK (amount > 0);
ALTER TABLE "Payout" ADD CONSTRAINT payout_positive CHECK (amount > 0);
ALTER TABLE "Order" ADD CONSTRAINT order_totals CHECK (total = "itemsTotal" + "deliveryTotal" AND total > 0 AND "deliveryTotal" >= 0);
ALTER TABLE "OrderPart" ADD CONSTRAINT part_totals CHECK (total = "itemsTotal" + "deliveryFee" AND "deliveryFee" >= 0 AND commission >= 0 AND commission + "gatewayFee" <= total);
ALTER TABLE "OrderLine" ADD CONSTRAINT line_totals CHECK (quantity > 0 AND "unitPrice" > 0 AND "lineTotal" = "unitPrice" * quantity);
ALTER TABLE "CartLine" ADD CONSTRAINT cart_quantity CHECK (quantity BETWEEN 1 AND 999);
ALTER TABLE "Review" ADD CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 5);
-- At most one attempt of an order holds its money.
CREATE UNIQUE INDEX step_of_whole_order ON "OrderStep" ("orderId", kind) WHERE "partId" IS NULL;
