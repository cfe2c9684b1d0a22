import { toIsoDate } from "../../engine/index";
import type { MatchSummary, SheetName } from "../session/types";
import { S, money } from "../strings";

/** The lines above a result sheet: what it is, how it was made, and both readings' figures side by side. */
export function sheetNotes(name: SheetName, summary: MatchSummary): string[] {
  const { asOf, method, reading, rulesVersion, guide, cbp } = summary;
  return [
    S.sheet.titles[name],
    S.sheet.made(
      S.rules.readings[reading],
      S.rules.methods[method],
      asOf === null ? "" : toIsoDate(asOf),
      rulesVersion,
    ),
    S.sheet.both(money(guide.due), money(cbp.due)),
    S.finish.disclaimer,
  ];
}
