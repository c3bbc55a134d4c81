import { connect } from "node:net";
import { expect, inject, it } from "vitest";

/** 89 of the hostile corpus; and Bu Rina's photo on a bad line. */
function sendSlowly(bytesPerSecond: number, seconds: number): Promise<"closed" | "open"> {
  const { hostname, port } = new URL(inject("appUrl"));
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /masuk HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 16000\r\n\r\n`,
    );
    const drip = setInterval(() => socket.write("a".repeat(bytesPerSecond)), 1000);
    const end = (how: "closed" | "open") => {
      clearInterval(drip);
      clearTimeout(patience);
      socket.destroy();
      resolve(how);
    };
    const patience = setTimeout(() => end("open"), seconds * 1000);
    socket.on("error", () => end("closed"));
    socket.on("close", () => end("closed"));
  });
}

it("closes who sends a byte a second, and waits for who sends what a poor line carries", async () => {
  const [dripping, poorLine] = await Promise.all([sendSlowly(1, 45), sendSlowly(1200, 12)]);
  expect([dripping, poorLine]).toEqual(["closed", "open"]);
}, 60_000);
