import { angkatan11 } from "./batches/angkatan-11";
import { angkatan12 } from "./batches/angkatan-12";
import { angkatan13 } from "./batches/angkatan-13";
import { categories } from "./categories";
import { collections } from "./collections";
import type { CityCast } from "./happenings";
import { orders } from "./orders";
import { buyers, office } from "./people";
import { owners } from "./people-owners";
import { crafts } from "./reviews/crafts";
import { kitchen } from "./reviews/kitchen";
import { sea } from "./reviews/sea";
import { snacks } from "./reviews/snacks";
import { sweets } from "./reviews/sweets";
import { shops } from "./shops";
import { stories } from "./stories";

/** Everything there is: what `demo:seed` reads. */
export const city: CityCast = {
  categories,
  people: [...office, ...owners, ...buyers],
  shops,
  reviews: [...snacks, ...sea, ...kitchen, ...sweets, ...crafts],
  batches: [angkatan11, angkatan12, angkatan13],
  collections,
  stories,
  orders,
};
