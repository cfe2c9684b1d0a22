import { onDay } from "../rule";
import { GUIDANCE } from "../sources/guidance";
import { ORDERS } from "../sources/orders";
import { all, type MeasureData } from "./make";

/** Section 301 of the Trade Act of 1974. Refuses: money under a 301 exclusion heading such as 9903.88.67. */
export const SECTION_301: readonly MeasureData[] = [
  {
    id: "301-china",
    title: "Section 301, China",
    headings: "9903.88, 9903.91, 9903.92",
    from: onDay("2018-07-06"),
    to: null,
    lawful: all("yes"),
    exceptions: [],
    statement:
      "Section 301 duties on goods of China are refunded at 99 percent under every drawback provision.",
    sources: [ORDERS.csms18000419, GUIDANCE.faqRemedies],
    note: null,
  },
  {
    id: "301-aircraft",
    title: "Section 301, large civil aircraft dispute",
    headings: "9903.89",
    from: onDay("2019-10-18"),
    to: null,
    lawful: all("review"),
    exceptions: [],
    statement:
      "The duties of the aircraft dispute are left in review until their drawback clause has been read.",
    sources: [ORDERS.aircraft301],
    note: "Start from memory; suspended in 2021. CBP's FAQ on Section 301 speaks of the duties on China.",
  },
  {
    id: "301-brazil",
    title: "Section 301, Brazil",
    headings: "9903.05.01 (.02 to .09 exempt)",
    from: onDay("2026-07-22"),
    to: null,
    lawful: all("review"),
    exceptions: [],
    statement:
      "Drawback on the Section 301 duty on Brazil is likely, since silence means available, but the notice has not been read.",
    sources: [ORDERS.brazil301],
    note: "Open: the drawback clause of the notice.",
  },
  {
    id: "301-forced-labour",
    title: "Section 301, forced labour",
    headings: "9903.05.20 to .84 (.85 to .99 and 9903.06.01 to .21 exempt)",
    from: onDay("2026-07-24"),
    to: null,
    lawful: all("review"),
    exceptions: [],
    statement:
      "Drawback on the forced-labour duties is likely, since silence means available, but the notice has not been read.",
    sources: [ORDERS.forcedLabour301],
    note: "Open: the drawback clause of the notice.",
  },
];
