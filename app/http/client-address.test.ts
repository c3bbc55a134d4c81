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
  it("is one network, however many addresses of its IPv6 line somebody asks from", () => {
    const line = [
      "2001:db8:0:1::1",
      "2001:0DB8:0000:0001:ffff:1:2:3",
      "2001:db8::1:0:0:0:9",
      "2001:db8:0:1::",
    ];
    expect(line.map((one) => clientAddress(one, undefined, 0))).toEqual(line.map(() => "2001:db8:0:1::/64"));
    expect(clientAddress("2001:db8:0:2::1", undefined, 0)).toBe("2001:db8:0:2::/64");
    expect(clientAddress("127.0.0.1", "[2001:db8:0:1::5]:443", 1)).toBe("2001:db8:0:1::/64");
    expect(clientAddress("::ffff:198.51.100.7", undefined, 0)).toBe("::ffff:198.51.100.7");
    expect(clientAddress("::1", undefined, 0)).toBe("::1");
  });
  it("is the same on each of a proxy's lines", () => {
    expect(clientAddress("127.0.0.1", "198.51.100.7:40112", 1)).toBe("198.51.100.7");
  });
  it("knows the machine itself in each of its spellings", () => {
    expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
    expect(["128.0.0.1", "198.51.100.7", "::ffff:10.0.0.1", ""].some(isLoopback)).toBe(false);
  });
});
