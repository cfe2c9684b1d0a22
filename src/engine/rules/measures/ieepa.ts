import { onDay } from "../rule";
import { ORDERS } from "../sources/orders";
import { all, type MeasureData } from "./make";

const COLLECTION_ENDS = onDay("2026-02-24");
const REFUND = [ORDERS.learningResources, ORDERS.cape] as const;

/**
 * Duties under the International Emergency Economic Powers Act. They pay nothing here in either reading: their refund runs
 * through CAPE. `lawful` keeps what the orders said. Refuses: designating 9903.01.25 money before CAPE is done or declined.
 */
export const IEEPA: readonly MeasureData[] = [
  {
    id: "ieepa-fentanyl",
    title: "IEEPA, fentanyl and border (Canada, Mexico, China)",
    headings: "9903.01.01 to .24",
    from: onDay("2025-02-04"),
    to: COLLECTION_ENDS,
    lawful: all("no"),
    exceptions: [],
    statement:
      "The orders allowed no drawback of the fentanyl and border duties; they are refunded through CAPE.",
    sources: [ORDERS.fentanyl, ...REFUND],
    note: "China from 4 February 2025, Canada and Mexico from 4 March 2025. Headings of China partly from memory.",
  },
  {
    id: "ieepa-reciprocal",
    title: "IEEPA, reciprocal",
    headings: "9903.01.25, .43 to .76, 9903.02 (9903.01.26 to .34 exempt)",
    from: onDay("2025-04-05"),
    to: COLLECTION_ENDS,
    lawful: all("yes"),
    exceptions: [],
    statement:
      "Drawback was available on the reciprocal duties; they are void and refunded through CAPE first.",
    sources: [ORDERS.reciprocal, ...REFUND],
    note: null,
  },
  {
    id: "ieepa-brazil",
    title: "IEEPA, Brazil",
    headings: "9903.01.77 (.78 to .83 exempt)",
    from: onDay("2025-08-06"),
    to: COLLECTION_ENDS,
    lawful: all("review"),
    exceptions: [],
    statement: "What the order on Brazil said of drawback was not read; the duty is refunded through CAPE.",
    sources: [ORDERS.ieepaBrazil, ...REFUND],
    note: null,
  },
  {
    id: "ieepa-other",
    title: "IEEPA, other country orders",
    headings: "9903.01.84 (.85 to .90 exempt)",
    from: onDay("2025-08-27"),
    to: COLLECTION_ENDS,
    lawful: all("review"),
    exceptions: [],
    statement:
      "What the other IEEPA orders said of drawback was not read; their duty is refunded through CAPE.",
    sources: [ORDERS.ieepaOther, ...REFUND],
    note: "Start from memory.",
  },
];
