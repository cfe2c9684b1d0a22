import type { Random } from "./random";

/** Cells that have broken readers before, or might. */
const ODD_CELLS: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => "",
  () => 0,
  () => -0,
  () => NaN,
  () => Infinity,
  () => -1,
  () => 1e308,
  () => 5e-324,
  () => Number.MAX_SAFE_INTEGER,
  () => 8.85559e15,
  () => 60,
  () => 2958466,
  () => 20250230,
  () => true,
  () => 10n ** 30n,
  () => Symbol("cell"),
  () => ({}),
  () => [],
  () => [["x"]],
  () => ({ code: "#N/A" }),
  () => ({ type: "Error" }),
  () => ({ basicValue: { basicValue: 1 } }),
  () => ({ type: "Entity", text: null }),
  () => () => "x",
  () => new Date(NaN),
  () => new Date(2025, 1, 1),
  () => "#REF!",
  () => "#",
  () => "'",
  () => '="',
  () => '="007"',
  () => "=1+1",
  () => "=cmd|' /C calc'!A0",
  () => "@SUM(1)",
  () => "\t+1",
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "\u0000",
  () => "\ud800",
  () => "\ufeff\u200b",
  () => "ÐŸÑ€Ð¸",
  () => "٣٤٥",
  () => "1,1,1,1",
  () => "1.234.56",
  () => "(((((((1",
  () => "1)",
  () => "--1",
  () => "1e999",
  () => "1E+5E+5",
  () => "12/13/14/15",
  () => "00/00/0000",
  () => "31.12.9999",
  () => "29.02.2023",
  () => "2025-02-30T25:61:61Z",
  () => "8.85559E+15",
  () => "9903.88.03",
  () => "9903.88.03;9903.01.24;;;8508.19.0000",
  () => "99",
  () => "Total",
  () => "Grand Total:",
  () => "MYK-2800086-4",
  () => " ".repeat(20_000) + "x",
  () => "9".repeat(20_000),
  () => "1,".repeat(10_000),
  () => "(".repeat(10_000),
  () => "a b".repeat(10_000),
  () => "-",
  () => "N/A",
  () => "13680NO",
  () => "$",
  () => "€1.234,56",
];

/** Ways to write a good cell differently. */
const REWRITES: readonly ((text: string, random: Random) => unknown)[] = [
  (text) => ` ${text}\u00a0`,
  (text) => `'${text}`,
  (text) => `="${text}"`,
  (text) => text.toUpperCase(),
  (text) => text.replace(".", ","),
  (text) => text.replaceAll("-", "/"),
  (text) => `(${text})`,
  (text) => `${text}-`,
  (text) => `$${text}`,
  (text) => `${text}%`,
  (text) => Number(text),
  (text) => -Number(text),
  (text) => Number(text) / 3,
  (text) => text.slice(0, -1),
  (text, random) => text + String.fromCharCode(random.below(65536)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text) => text.repeat(3),
];

/** A cell in place of another. */
export function mutateCell(cell: unknown, random: Random): unknown {
  if (random.chance(0.5)) return random.pick(ODD_CELLS)();
  if (typeof cell === "symbol" || typeof cell === "function" || (typeof cell === "object" && cell !== null))
    return cell;
  return random.pick(REWRITES)(String(cell), random);
}

/** Changes to the rows and columns of a table. */
const RESHAPES: readonly ((cells: unknown[][], random: Random) => void)[] = [
  (cells, random) => void cells.splice(random.below(cells.length + 1), 0, []),
  (cells, random) => void cells.splice(random.below(cells.length), 1),
  (cells, random) => void cells.push([...(cells[random.below(cells.length)] ?? [])]),
  (cells, random) => void cells.splice(random.below(cells.length), 0, ["A note", "", ""]),
  (cells) => void cells.unshift(["Report of the day"]),
  (cells, random) => {
    const row = cells[random.below(cells.length)] ?? [];
    row.splice(random.below(row.length + 1), random.below(3), random.pick(ODD_CELLS)());
  },
  (cells, random) => {
    const column = random.below(12);
    for (const row of cells) row.splice(column, 1);
  },
  (cells, random) => {
    const column = random.below(12);
    for (const row of cells) row.splice(column, 0, row[random.below(12)]);
  },
  (cells) => void cells.reverse(),
  (cells, random) => void (cells.length = random.below(cells.length + 1)),
  (cells) => {
    const copy = cells.map((row) => [...row]);
    cells.forEach((row, k) => row.push("", ...copy[k]!));
  },
];

/**
 * A copy of a table with some cells put in place of others and, now and then, rows and columns moved about.
 * Returns the number of cells that were changed beside it.
 */
export function mutateTable(
  table: readonly (readonly unknown[])[],
  random: Random,
): { cells: unknown[][]; changed: number } {
  const cells = table.map((row) => [...row]);
  const share = random.pick([0.002, 0.02, 0.1, 0.5]);
  let changed = 0;
  for (const row of cells) {
    for (let column = 0; column < row.length; column++) {
      if (!random.chance(share)) continue;
      row[column] = mutateCell(row[column], random);
      changed++;
    }
  }
  while (random.chance(0.4)) random.pick(RESHAPES)(cells, random);
  return { cells, changed };
}
