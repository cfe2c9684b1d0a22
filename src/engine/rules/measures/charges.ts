import { GUIDANCE } from "../sources/guidance";
import { REGULATION } from "../sources/regulation";
import { STATUTE } from "../sources/statute";
import { all, type MeasureData } from "./make";

/** Ordinary duty, AD/CVD and fees. Refuses: antidumping duty, always, and MPF on a retail return. */
export const CHARGES: readonly MeasureData[] = [
  {
    id: "base",
    title: "Ordinary duty",
    headings: "chapters 1 to 97",
    from: null,
    to: null,
    lawful: all("yes"),
    exceptions: [],
    statement: "Ordinary customs duty is refunded at 99 percent.",
    sources: [STATUTE.usc1313l, REGULATION.cfr191_3],
    note: null,
  },
  {
    id: "adcvd",
    title: "Antidumping and countervailing duty",
    headings: "class codes 012, 013",
    from: null,
    to: null,
    lawful: all("no"),
    exceptions: [],
    statement: "Antidumping and countervailing duties are never refunded as drawback.",
    sources: [STATUTE.usc1677h, REGULATION.cfr191_3, STATUTE.usc4534],
    note: null,
  },
  {
    id: "mpf",
    title: "Merchandise processing fee",
    headings: "class code 499",
    from: null,
    to: null,
    lawful: { unused: "yes", rejected: "no", retail: "no", manufacturing: "no" },
    exceptions: [],
    statement: "The merchandise processing fee is refunded at 99 percent on unused merchandise claims only.",
    sources: [REGULATION.cfr190_51b2, REGULATION.cfr191_3],
    note: "19 CFR 190.51(b)(2) speaks of manufacturing claims too; they are left out here.",
  },
  {
    id: "hmf",
    title: "Harbor maintenance fee",
    headings: "class code 501",
    from: null,
    to: null,
    lawful: { unused: "yes", rejected: "no", retail: "no", manufacturing: "no" },
    exceptions: [],
    statement: "The harbor maintenance fee is refunded at 99 percent on unused merchandise claims only.",
    sources: [REGULATION.cfr191_3, GUIDANCE.csms44097386],
    note: null,
  },
];
