/** A table as csv text: ISO dates, money with two decimals, a heading row, lines that end in LF. */
export function csvText({ columns, rows }) {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((cells) =>
      cells.map((cell, at) =>
        columns[at].kind === "money" && typeof cell === "number" ? cell.toFixed(2) : String(cell),
      ),
    ),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
