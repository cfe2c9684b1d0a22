import { lookUpHeading } from "../../engine/index";
import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";
import type { TariffTexts } from "./tariff-texts";

/** Name of the charge whose programme nobody knows. */
const NOT_SEPARATED = "Duty of several programmes";

/**
 * Takes cells apart that hold several tariff numbers: the goods' own stays, chapter 99 numbers go to the row's list. One
 * duty for several of them becomes a charge of no known programme.
 */
export function splitJoinedNumbers(
  typed: TypedTable,
  hts: Int32Array,
  tariffs: TariffTexts,
  codes: TextCodes,
  issues: IssueList,
): void {
  let lists = typed.columns.get("Chapter 99") as Int32Array | undefined;
  const duty = typed.columns.get("Base Duty") as Float64Array | undefined;
  let mixed: Float64Array | undefined;
  for (let index = 0; index < typed.count; index++) {
    const parts = tariffs.joined(hts[index]!);
    if (parts === null) continue;
    const headings = parts.filter((part) => lookUpHeading(part) !== null);
    const goods = parts.filter((part) => lookUpHeading(part) === null);
    hts[index] = codes.of(goods[0] ?? "");
    if (headings.length === 0) continue;
    if (!lists) typed.columns.set("Chapter 99", (lists = new Int32Array(typed.count)));
    const before = lists[index] === 0 ? [] : [codes.texts[lists[index]!]!];
    lists[index] = codes.of([...before, ...headings].join(";"));
    if (!duty || duty[index] === 0 || typed.charges.some(({ chapter99 }) => chapter99 !== null)) continue;
    if (!mixed) {
      typed.columns.set(NOT_SEPARATED, (mixed = new Float64Array(typed.count)));
      typed.charges.push({ heading: NOT_SEPARATED, program: "other", chapter99: null });
    }
    mixed[index] = duty[index]!;
    duty[index] = 0;
    const data = { headings: headings.join(", ") };
    issues.add("row.duty-not-separated", typed.table, typed.rows[index]!, typed.headingOf("Base Duty"), data);
  }
}
