import fc from "fast-check";
import { expect, test } from "vitest";
import { scriptSafeJson } from "./product-json-ld";

test("no name can close the script it stands in", () => {
  const text = scriptSafeJson({ name: "Amplang</script><script>alert(1)</script><!-- \u2028" });
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({ name: "Amplang</script><script>alert(1)</script><!-- \u2028" });
});

test("whatever it is, it reads back the same and is harmless", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = scriptSafeJson(value);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
    }),
  );
});
