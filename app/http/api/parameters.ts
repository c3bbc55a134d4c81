import { z } from "zod";
import { ApiProblem } from "./problem";

/** What may stand after the question mark. All are texts there; the schemas read them and describe them to others. */
const whole = (what: string) =>
  z
    .string()
    .regex(/^\d{1,12}$/, "a whole number, 0 or more")
    .transform(Number)
    .meta({ description: what, type: "integer", minimum: 0 });

const slug = (what: string) => z.string().max(200, "at most 200 letters").meta({ description: what });

const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "a whole number, 1 or more")
  .transform(Number)
  .meta({ description: "Page, from 1", type: "integer", minimum: 1, default: 1 });

const perPage = z
  .string()
  .regex(/^(?:[1-9]\d?|100)$/, "a whole number from 1 to 100")
  .transform(Number)
  .meta({ description: "Items a page", type: "integer", minimum: 1, maximum: 100, default: 24 });

const flag = (what: string) =>
  z
    .enum(["1", "0", "true", "false"], "true or false")
    .transform((text) => text === "1" || text === "true")
    .meta({ description: what });

const text = z
  .string()
  .max(200, "at most 200 letters")
  .meta({ description: "Words to look for; spelling mistakes are forgiven" });

const place = {
  district: slug("District (kecamatan), by slug or official code").optional(),
  village: slug("Village (kelurahan), by slug or official code").optional(),
};

const paging = { page: page.optional(), per_page: perPage.optional() };

export const productSorts = ["relevance", "newest", "price", "-price", "best_selling", "rating"] as const;

export const productParameters = z.object({
  q: text.optional(),
  category: slug("Category, by slug").optional(),
  ...place,
  shop: slug("Shop, by slug").optional(),
  min_price: whole("Least price, whole rupiah").optional(),
  max_price: whole("Highest price, whole rupiah").optional(),
  halal: flag("true: halal goods alone").optional(),
  sort: z
    .enum(productSorts, `one of ${productSorts.join(", ")}`)
    .optional()
    .meta({ description: "Order", default: "relevance" }),
  ...paging,
});

export const shopParameters = z.object({ q: text.optional(), ...place, ...paging });

export const suggestParameters = z.object({ q: text.meta({ description: "What was typed so far" }) });

/**
 * Reads an address against a schema: unknown names are ignored, the first of a repeated one counts, an empty one
 * is as if it weren't there.
 * @throws ApiProblem 400 naming each value that can't be used
 */
export function readParameters<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const { searchParams } = new URL(request.url);
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = searchParams.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    name: issue.path.join("."),
    detail: given[String(issue.path[0])] === undefined ? "is needed" : issue.message,
  }));
  throw new ApiProblem(400, {
    detail: errors.map(({ name, detail }) => `${name}: ${detail}`).join("; "),
    errors,
  });
}
