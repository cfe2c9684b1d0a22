import { onDay } from "../rule";
import { GUIDANCE } from "../sources/guidance";
import { ORDERS } from "../sources/orders";
import { all, type MeasureData } from "./make";

const SAFEGUARD = {
  from: onDay("2018-02-07"),
  lawful: all("yes"),
  exceptions: [],
  sources: [GUIDANCE.faqRemedies, ORDERS.csms19000050, ORDERS.safeguard201],
} as const;

/** Sections 122, 201 and 338, and what is left. Refuses: Section 122 money on an entry of 24 July 2026, under `cbp`. */
export const OTHER_MEASURES: readonly MeasureData[] = [
  {
    id: "122",
    title: "Section 122 import surcharge",
    headings: "9903.03.01 (.02 to .11 exempt)",
    from: onDay("2026-02-24"),
    to: onDay("2026-07-24"),
    lawful: all("yes"),
    exceptions: [],
    statement:
      "The Section 122 surcharge is refunded at 99 percent on entries of 24 February to 23 July 2026.",
    sources: [ORDERS.surcharge122, ORDERS.litigation122],
    note: "A surcharge that is refunded through the courts cannot be claimed again (our inference from 19 CFR 190.81(b)).",
  },
  {
    id: "201-washers",
    title: "Section 201, washers",
    headings: "9903.45.01 to .06",
    ...SAFEGUARD,
    to: onDay("2023-02-07"),
    statement:
      "Section 201 safeguard duties on washers, levied to 6 February 2023, are refunded at 99 percent.",
    note: "First and last days from memory and second-hand reports.",
  },
  {
    id: "201-solar",
    title: "Section 201, solar products",
    headings: "9903.45.21 to .29",
    ...SAFEGUARD,
    to: onDay("2026-02-07"),
    statement:
      "Section 201 safeguard duties on solar products, levied to 6 February 2026, are refunded at 99 percent.",
    note: "First and last days from memory and second-hand reports.",
  },
  {
    id: "338-canada",
    title: "Section 338, Canada",
    headings: "9903.03.12 to .14 (.15, .16 exempt)",
    from: onDay("2026-08-22"),
    to: null,
    lawful: all("yes"),
    exceptions: [],
    statement: "Section 338 duties on goods of Canada are refunded at 99 percent.",
    sources: [ORDERS.canada338],
    note: null,
  },
  {
    id: "civil-aircraft",
    title: "Civil aircraft exemption",
    headings: "9903.96",
    from: null,
    to: null,
    lawful: all("review"),
    exceptions: [],
    statement:
      "9903.96 exempts civil aircraft and carries no duty; money under it is a mistake to look into.",
    sources: [ORDERS.hts99],
    note: null,
  },
  {
    id: "other",
    title: "Chapter 99 headings not settled",
    headings: "every other chapter 99 number",
    from: null,
    to: null,
    lawful: all("review"),
    exceptions: [],
    statement:
      "Money under a chapter 99 heading whose drawback clause has not been read is in review, never ordinary duty.",
    sources: [ORDERS.hts99, ORDERS.hts99Later],
    note: "9903.45.30 and up (summer 2026) are told in two ways by second-hand reports and are left here.",
  },
];
