import fc from "fast-check";
import { fromExcelSerial, parseIsoDate, toExcelSerial, toIsoDate } from "../../../src/engine";

describe("Excel serial numbers of the 1900 system", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [45351, "2024-02-29"],
    [46347, "2026-11-21"],
    [2958465, "9999-12-31"],
  ])("%i is %s", (serial, iso) => {
    expect(toIsoDate(fromExcelSerial(serial)!)).toBe(iso);
    expect(toExcelSerial(parseIsoDate(iso)!)).toBe(serial);
  });

  it("drops the time of day", () => expect(fromExcelSerial(46347.99)).toBe(fromExcelSerial(46347)));

  it.each([0, 0.5, 60, 60.4, -1, 2958466, NaN, Infinity])("%p is no date", (serial) =>
    expect(fromExcelSerial(serial)).toBeNull(),
  );

  it("has no serial before 1900", () => expect(toExcelSerial(parseIsoDate("1899-12-31")!)).toBeNull());

  it("round-trips every serial but the day that never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2958465 }), (serial) => {
        if (serial !== 60) expect(toExcelSerial(fromExcelSerial(serial)!)).toBe(serial);
      }),
    );
  });
});
