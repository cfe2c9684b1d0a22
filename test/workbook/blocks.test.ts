import fc from "fast-check";
import { blockBytes, BlockSizer, TARGET_BYTES } from "../../src/workbook/blocks";

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), "utf8");

describe("the size of a block", () => {
  it("is never told as less than its JSON in UTF-8", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), (rows) => {
        expect(blockBytes(rows)).toBeGreaterThanOrEqual(bytesOf(rows));
      }),
    );
  });
});

describe("the rows of the next block", () => {
  it("begin small and grow step by step towards the size aimed at", () => {
    const sizer = new BlockSizer();
    const seen: number[] = [];
    for (let i = 0; i < 6; i++) {
      seen.push(sizer.rows);
      sizer.saw(sizer.rows, sizer.rows * 100);
    }
    expect(seen).toEqual([1_000, 4_000, 9_000, 9_000, 9_000, 9_000]);
    expect(9_000 * 100).toBe(TARGET_BYTES);
  });

  it("are few when rows are long, and one at the least", () => {
    const sizer = new BlockSizer();
    sizer.saw(1_000, 900_000_000);
    expect(sizer.rows).toBe(1);
    expect(sizer.shrink()).toBe(false);
  });

  it("are halved after a block that was too large", () => {
    const sizer = new BlockSizer();
    expect(sizer.shrink()).toBe(true);
    expect(sizer.rows).toBe(500);
  });
});
