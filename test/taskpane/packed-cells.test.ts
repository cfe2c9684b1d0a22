import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import fc from "fast-check";
import { buffersOf, packCells, unpackCells, type PackedCells } from "../../src/taskpane/session/packed-cells";
import type { Cell } from "../../src/workbook/port";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "NO", "Acme Imports Inc.", "\ud800", "Zürich 東京"),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });

test("cells come out as they went in, and after those that were there", () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const unpacked: Cell[][] = [];
      unpackCells(packCells(first), unpacked);
      unpackCells(packCells(second), unpacked);
      expect(unpacked).toEqual([...first, ...second]);
    }),
  );
});

test("a text of any length comes out as it went in", () => {
  const long = "é東".repeat(10_000);
  const unpacked: Cell[][] = [];
  unpackCells(packCells([[long, "x"], ["y"]]), unpacked);
  expect(unpacked).toEqual([[long, "x"], ["y"]]);
});

test("the buffers are handed over: nothing is copied, nothing stays behind", () => {
  const cells: Cell[][] = Array.from({ length: 100 }, (_, row) => [`R-${row}`, row / 3, row % 2 === 0]);
  const packed = packCells(cells);
  const buffers = buffersOf(packed);
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(packed, buffers);
  const there = receiveMessageOnPort(port2)!.message as PackedCells;
  port1.close();
  expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
  const unpacked: Cell[][] = [];
  unpackCells(there, unpacked);
  expect(unpacked).toEqual(cells);
});

test("what cells say again and again is held once", () => {
  const { columns } = packCells(Array.from({ length: 1000 }, () => ["NO", 1]));
  expect(columns[0]!.lengths).toHaveLength(1);
  expect(columns[0]!.units).toHaveLength(2);
});
