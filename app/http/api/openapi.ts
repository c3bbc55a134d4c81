import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { productParameters, shopParameters, suggestParameters } from "./parameters";
import * as shapes from "./shapes";

const failure = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: shapes.problem } },
});

type Operation = {
  readonly id: string;
  readonly summary: string;
  readonly answer: z.ZodType;
  readonly query?: z.ZodObject;
  readonly path?: z.ZodObject;
};

function get({ id, summary, answer, query, path }: Operation): { get: ZodOpenApiOperationObject } {
  return {
    get: {
      operationId: id,
      summary,
      ...((query || path) && { requestParams: { ...(query && { query }), ...(path && { path }) } }),
      responses: {
        200: { description: "OK", content: { "application/json": { schema: answer } } },
        304: { description: "Not changed since the ETag that was sent" },
        ...(query && { 400: failure("A parameter's value can't be used") }),
        ...(path && { 404: failure("There is no such thing, or it isn't public") }),
        429: failure("Too many requests from one address"),
        503: failure("Try again in a moment"),
      },
    },
  };
}

const shopSlug = z.string().meta({ description: "The shop's slug" });
const productSlug = z.string().meta({ description: "The product's slug within its shop" });

/** The interface as others read it: made of the same schemas that read requests and that tests hold answers to. */
export function openApiDocument(publicUrl: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Etalase",
      version: "1",
      description:
        "Goods and shops of Tarakan's trained businesses, read-only. Anyone may use it, from any page.",
    },
    servers: [{ url: publicUrl }],
    paths: {
      "/api/v1/products": get({
        id: "listProducts",
        summary: "Search products",
        answer: shapes.productList,
        query: productParameters,
      }),
      "/api/v1/products/{shop}/{product}": get({
        id: "getProduct",
        summary: "One product",
        answer: shapes.product,
        path: z.object({ shop: shopSlug, product: productSlug }),
      }),
      "/api/v1/shops": get({
        id: "listShops",
        summary: "Shops that are open",
        answer: shapes.shopList,
        query: shopParameters,
      }),
      "/api/v1/shops/{shop}": get({
        id: "getShop",
        summary: "One shop",
        answer: shapes.shop,
        path: z.object({ shop: shopSlug }),
      }),
      "/api/v1/categories": get({
        id: "listCategories",
        summary: "Categories with counts",
        answer: shapes.categoryList,
      }),
      "/api/v1/suggest": get({
        id: "suggest",
        summary: "What a text typed so far may mean",
        answer: shapes.suggestions,
        query: suggestParameters,
      }),
      "/api/v1/city": get({ id: "getCity", summary: "The city's figures", answer: shapes.cityFigures }),
    },
  });
}
