import { describe, expect, it } from "vitest";
import { clientAddress, isLoopback } from "./client-address";

describe("where a request comes from", () => {
  it("is the other end of the connection, whatever the sender writes", () => {
    expect(clientAddress("198.51.100.7", "10.0.0.1", 0)).toBe("198.51.100.7");
    expect(clientAddress("198.51.100.7", undefined, 1)).toBe("198.51.100.7");
  });
  it("is what the last trusted proxy saw, not what the sender put before it", () => {
    expect(clientAddress("127.0.0.1", "6.6.6.6, 198.51.100.7", 1)).toBe("198.51.100.7");
    expect(clientAddress("127.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2", 2)).toBe("198.51.100.7");
  });
  it("is the proxy itself where the header is no address or too short", () => {
    expect(clientAddress("127.0.0.1", "unknown", 1)).toBe("127.0.0.1");
    expect(clientAddress("127.0.0.1", "198.51.100.7", 2)).toBe("127.0.0.1");
  });
  it("knows the machine itself in each of its spellings", () => {
    expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
    expect(["128.0.0.1", "198.51.100.7", "::ffff:10.0.0.1", ""].some(isLoopback)).toBe(false);
  });
});
