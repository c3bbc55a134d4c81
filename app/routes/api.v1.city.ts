import { cityFigures, type PlaceFigures } from "~/domain/insight/city-figures.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async () => {
  const { city, total, districts, villages } = await cityFigures();
  return {
    city,
    ...named(total),
    districts: districts.map(({ slug, name, ...figures }) => ({ slug, name, ...named(figures) })),
    villages: villages.map(({ slug, name, district, ...figures }) => ({
      slug,
      name,
      district,
      ...named(figures),
    })),
  };
}, 60);

function named({ registered, trained, shopsLive, products }: PlaceFigures) {
  return { registered, trained, shops_live: shopsLive, products };
}
