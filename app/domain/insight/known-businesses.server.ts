/**
 * Every business the city knows, once, as rows of `"villageCode"` and `trained`: those of the register, graduates
 * who aren't in it, and live shops that came neither from the register nor from a class. Trained is who the
 * register says was trained, or who graduated from a batch.
 */
export const knownBusinesses = `
  SELECT b."villageCode", (b."isTrained" IS TRUE OR EXISTS (
    SELECT FROM "Participant" x WHERE x."businessId" = b.id AND x.status = 'graduated'
  )) AS trained FROM "Business" b
  UNION ALL
  SELECT COALESCE(x."villageCode", s."villageCode"), true
  FROM "Participant" x LEFT JOIN "Shop" s ON s."participantId" = x.id
  WHERE x."businessId" IS NULL AND x.status = 'graduated' AND s."businessId" IS NULL
  UNION ALL
  SELECT s."villageCode", s."isTrained" FROM "Shop" s
  WHERE s.status = 'live' AND s."businessId" IS NULL AND s."participantId" IS NULL`;
