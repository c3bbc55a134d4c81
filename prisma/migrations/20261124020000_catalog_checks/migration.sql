-- What must hold of goods and stock whatever the code does.
ALTER TABLE "Variant"
  ADD CONSTRAINT "Variant_price_check" CHECK ("price" > 0 AND "price" <= 100000000),
  ADD CONSTRAINT "Variant_weight_check" CHECK ("weightGrams" > 0),
  ADD CONSTRAINT "Variant_stock_check" CHECK ("stock" >= 0),
  ADD CONSTRAINT "Variant_held_check" CHECK ("held" >= 0 AND "held" <= "stock");

ALTER TABLE "StockHold"
  ADD CONSTRAINT "StockHold_quantity_check" CHECK ("quantity" > 0);

ALTER TABLE "StockMovement"
  ADD CONSTRAINT "StockMovement_delta_check" CHECK ("delta" <> 0);

ALTER TABLE "Product"
  ADD CONSTRAINT "Product_name_check" CHECK ("name" <> ''),
  ADD CONSTRAINT "Product_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
  ADD CONSTRAINT "Product_prices_check" CHECK ("minPrice" >= 0 AND "maxPrice" >= "minPrice"),
  ADD CONSTRAINT "Product_available_check" CHECK ("availableStock" >= 0);

-- A choice of values is sold as one variant.
CREATE UNIQUE INDEX "Variant_active_options_key"
  ON "Variant" ("productId", lower(COALESCE("option1", '')), lower(COALESCE("option2", '')))
  WHERE "isActive";

-- Best sellers of a category (related goods), and an owner's list by name, without sorting a whole shelf.
CREATE INDEX "Product_best_of_category_idx"
  ON "Product" ("categoryId", "soldCount" DESC, "id")
  WHERE "status" = 'published' AND "minPrice" > 0;
