-- Shops counted nothing so far; what the catalogue counted of their goods is the truth.
UPDATE "Shop" s SET "soldCount" = counted.sold
FROM (SELECT "shopId", sum("soldCount")::int AS sold FROM "Product" GROUP BY "shopId") counted
WHERE counted."shopId" = s.id;
