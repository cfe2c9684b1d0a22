import { ints, matchLots, withMemory } from "../../src/engine/index";
import { readTables } from "../../src/columns/read-tables";

describe("memory of columns", () => {
  const work = (): Int32Array => ints(8).fill(1);

  it("goes on in the block of a column, behind all that is used of it", () => {
    const first = withMemory(1024, work);
    const second = withMemory(512, () => ints(8), first);
    expect(second.buffer).toBe(first.buffer);
    expect(Array.from(second)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    second.fill(2);
    expect(Array.from(first)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    const third = withMemory(128, work, second);
    expect(third.buffer).toBe(first.buffer);
    expect(Array.from(second)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it("is new where the block has too little room, or is none", () => {
    const first = withMemory(256, work);
    expect(withMemory(256, work, first).buffer).not.toBe(first.buffer);
    expect(withMemory(256, work, new Int32Array(400)).buffer.byteLength).toBe(256);
  });

  it("is new while work goes on in the block", () => {
    const first = withMemory(1024, work);
    withMemory(
      128,
      () => {
        const mine = ints(4).fill(3);
        const inner = withMemory(64, work, first);
        expect(inner.buffer).not.toBe(first.buffer);
        const more = ints(4).fill(4);
        expect([Array.from(mine), Array.from(more)]).toEqual([
          [3, 3, 3, 3],
          [4, 4, 4, 4],
        ]);
        expect(more.buffer).toBe(first.buffer);
      },
      first,
    );
  });

  it("is used up to where work broke off", () => {
    const first = withMemory(1024, work);
    let half: Int32Array | null = null;
    const breakOff = (): never => {
      half = work();
      throw new Error("broken off");
    };
    expect(() => withMemory(128, breakOff, first)).toThrow("broken off");
    const next = withMemory(128, () => ints(8), first);
    expect(next.byteOffset).toBeGreaterThan(half!.byteOffset);
    expect(Array.from(next)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("of a match is the rest of that of its tables; a second match of them has its own", () => {
    const imports = [
      ["Entry Number", "Line", "Import Date", "SKU", "HTS", "Quantity", "Base Duty"],
      ...Array.from({ length: 200 }, (_, k) => [
        "ABC-1234567-1",
        k + 1,
        "2025-01-05",
        `A${k}`,
        "8501.10.4060",
        10,
        100,
      ]),
    ];
    const returns = [
      ["Return ID", "SKU", "Quantity", "Date", "Disposition", "Reason", "Used"],
      ...Array.from({ length: 200 }, (_, k) => [
        `R-${k}`,
        `A${k}`,
        4,
        "2025-06-01",
        "exported",
        "unused",
        "no",
      ]),
    ];
    const { input } = readTables({ imports: { cells: imports }, returns: { cells: returns } });
    const options = {
      method: "fifo",
      reading: "guide",
      asOf: input!.returns.date[0]! + 30,
      turnoverDays: null,
      expiringDays: 180,
    } as const;
    const matches = [1, 2].map(() => matchLots(input!, options));
    const blocks = matches.map(({ lots }) => lots.quantity.buffer);
    expect(blocks[0] === input!.imports.sku.buffer).toBe(true);
    expect(blocks[1] === blocks[0]).toBe(false);
    expect(matches[1]).toEqual(matches[0]);
    expect(matches[0]!.guide.pending).toBe(200 * 39_60);
  });
});
