import { onDay } from "../rule";
import { GUIDANCE } from "../sources/guidance";
import { ORDERS } from "../sources/orders";
import { all, NO_BUT_MANUFACTURING, type MeasureData } from "./make";

const OLD_REGIME_ENDS = onDay("2026-04-06");

/** Section 232 on steel, aluminium and copper. Refuses: 9903.81.90 on an export of unused steel goods, under `cbp`. */
export const METALS: readonly MeasureData[] = [
  {
    id: "232-steel",
    title: "Section 232, steel",
    headings: "9903.80, 9903.81",
    from: onDay("2018-03-23"),
    to: OLD_REGIME_ENDS,
    lawful: all("no"),
    exceptions: [],
    statement: "No drawback of Section 232 duties on steel and its derivatives.",
    sources: [ORDERS.csms18000317, ORDERS.csms19000050, GUIDANCE.faqRemedies],
    note: null,
  },
  {
    id: "232-aluminium",
    title: "Section 232, aluminium",
    headings: "9903.85, without .67 and .68",
    from: onDay("2018-03-23"),
    to: OLD_REGIME_ENDS,
    lawful: all("no"),
    exceptions: [],
    statement: "No drawback of Section 232 duties on aluminium and its derivatives.",
    sources: [ORDERS.csms18000317, ORDERS.csms19000050, GUIDANCE.faqRemedies],
    note: null,
  },
  {
    id: "232-aluminium-russia",
    title: "Section 232, Russian aluminium",
    headings: "9903.85.67, .68",
    from: onDay("2023-03-10"),
    to: null,
    lawful: all("no"),
    exceptions: [],
    statement:
      "No drawback of Section 232 duties on Russian aluminium, whose headings outlived the regime of April 2026.",
    sources: [ORDERS.csms18000317, ORDERS.note19],
    note: "Start from memory.",
  },
  {
    id: "232-copper",
    title: "Section 232, copper",
    headings: "9903.78",
    from: onDay("2025-08-01"),
    to: OLD_REGIME_ENDS,
    lawful: all("no"),
    exceptions: [],
    statement: "No drawback of Section 232 duties on copper.",
    sources: [ORDERS.copper],
    note: null,
  },
  {
    id: "232-metals-2026",
    title: "Section 232, metals from April 2026",
    headings: "9903.82.01 to .26",
    from: OLD_REGIME_ENDS,
    to: null,
    lawful: NO_BUT_MANUFACTURING,
    exceptions: [
      {
        provisionClass: "manufacturing",
        verdict: "yes",
        when: "an Annex I-B or III article, its metal from a trade agreement partner (UK, EU, Japan, Korea, Mexico, Canada), no AD/CVD",
      },
    ],
    statement:
      "No drawback of the 2026 metals duties on unused or rejected goods; manufacturing drawback only with partner metal.",
    sources: [ORDERS.metals2026, ORDERS.metals2026Mfg, ORDERS.metalsJune],
    note: "Open: the text of Proclamation 11021, and whether 1313(b) is covered as well as (a).",
  },
];
