import { describe, expect, it } from "vitest";
import { certainMatch, sameName } from "./register-match";

const phone = "+6281220000101";
const amplang = { id: "1", name: "Amplang Bu Rina", ownerName: "Rina Wulandari", phone };
const kerupuk = { id: "2", name: "Kerupuk Rina", ownerName: "Rina Wulandari", phone };
const other = { id: "3", name: "Amplang Bu Rina", ownerName: "Rina Wulandari", phone: "+6281220000999" };

describe("a newcomer and the register", () => {
  it("are one when number and business agree", () => {
    expect(
      certainMatch([amplang, kerupuk, other], { name: "Rina", businessName: "AMPLANG  Bu Rina", phone }),
    ).toBe(amplang);
  });

  it("are one when number and owner agree and the number has one business", () => {
    expect(
      certainMatch([amplang, other], { name: "Ibu Hj. Rina Wulandari", businessName: "Amplang baru", phone }),
    ).toBe(amplang);
  });

  it("stay two where one owner has two businesses and names neither", () => {
    expect(
      certainMatch([amplang, kerupuk], { name: "Rina Wulandari", businessName: "Abon Rina", phone }),
    ).toBeNull();
  });

  it("stay two on a name alone, or a number alone", () => {
    expect(
      certainMatch([other], { name: "Rina Wulandari", businessName: "Amplang Bu Rina", phone }),
    ).toBeNull();
    expect(certainMatch([amplang], { name: "Dina", businessName: "Kue Dina", phone })).toBeNull();
  });

  it("stay two where the register has the business twice", () => {
    const twin = { ...amplang, id: "4" };
    expect(
      certainMatch([amplang, twin], { name: "Rina Wulandari", businessName: "Amplang Bu Rina", phone }),
    ).toBeNull();
  });
});

describe("names", () => {
  it("are the same without forms of address, case and marks", () => {
    expect(sameName("Pak H. Hasan", "hasan")).toBe(true);
    expect(sameName("Batik Pak Hasan", "batik pak-hasan")).toBe(true);
    expect(sameName("Hasan", "Hasanah")).toBe(false);
  });

  it("that say nothing are nobody's", () => {
    expect(sameName("-", "-")).toBe(false);
  });
});
