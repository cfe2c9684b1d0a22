import { percentOf } from "./cents.mjs";
import { readData } from "./read-csv.mjs";

const RULES = readData("tariffs.csv").map((row) => ({
  heading: row.Heading,
  column: row.Column,
  percent: Number(row.Percent),
  from: row.From,
  to: row.To || "9999-12-31",
  origins: row.Origins.split(" "),
  goods: row.Goods.split(" "),
  share: Number(row.Share),
  notWith232: row["Not With 232"] === "yes",
  is232: row.Order.startsWith("Section 232"),
}));

/**
 * What a line paid under chapter 99: cents by column of the Imports table, and the headings in the order of the rules.
 *
 * @param {{hts: string, origin: string, entryDate: string, value: number, excluded: boolean}} line `value` in cents
 */
export function chapter99Of({ hts, origin, entryDate, value, excluded }) {
  const digits = hts.replaceAll(".", "");
  const fit = RULES.filter(
    (rule) =>
      rule.from <= entryDate &&
      entryDate < rule.to &&
      rule.origins.includes(origin) &&
      rule.goods.some((prefix) => prefix === "*" || digits.startsWith(prefix)),
  );
  const metal = fit.find((rule) => rule.is232)?.share ?? 0;
  const columns = {};
  const headings = [];
  for (const rule of fit) {
    const share = rule.notWith232 ? 100 - metal : rule.share;
    if (share === 0) continue;
    if (excluded && rule.column === "Section 301") {
      headings.push({ heading: "9903.88.67", is232: false });
      continue;
    }
    const amount = percentOf(percentOf(value, share), rule.percent);
    columns[rule.column] = (columns[rule.column] ?? 0) + amount;
    headings.push({ heading: rule.heading, is232: rule.is232 });
  }
  return { columns, headings };
}
