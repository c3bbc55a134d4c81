import { expect, test } from "vitest";
import { makeQueue, makeShared, QueueFullError } from "./images-queue";

test("never more than two pictures are drawn at once, and every one is drawn", async () => {
  const queue = makeQueue(2, 100);
  let running = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      queue(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        return index;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(done).toHaveLength(20);
});

test("a picture that fails makes room for the next", async () => {
  const queue = makeQueue(1, 5);
  await expect(queue(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(queue(async () => "drawn")).resolves.toBe("drawn");
});

test("a crowd beyond the line is sent away", async () => {
  const queue = makeQueue(1, 1);
  const first = queue(() => new Promise((resolve) => setTimeout(resolve, 5)));
  const second = queue(async () => "second");
  await expect(queue(async () => "third")).rejects.toThrow(QueueFullError);
  await first;
  await expect(second).resolves.toBe("second");
});

test("two who ask for the same picture share one drawing", async () => {
  const shared = makeShared<string>();
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    return "picture";
  };
  expect(await Promise.all([shared("a", draw), shared("a", draw)])).toEqual(["picture", "picture"]);
  expect(drawn).toBe(1);
  await shared("a", draw);
  expect(drawn).toBe(2);
});
