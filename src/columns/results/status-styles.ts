import { LOT_STATUSES, RETURN_STATUSES } from "../../engine/index";

/** A status as rows show it: its words, and its look in a sheet. Colours are #RRGGBB. */
export interface StatusLook {
  status: string;
  label: string;
  fill: string;
  font: string;
}

/** Tables that get a status column. */
export type StatusTable = "imports" | "returns";

/** Heading of the status columns; also the title of their legend. */
export const STATUS_HEADINGS: Readonly<Record<StatusTable, string>> = {
  imports: "Drawback lot status",
  returns: "Drawback status",
};

/**
 * Words, fill and font of each status. Hues are those of the Okabe-Ito palette, which colour-blind people tell apart,
 * made light enough for black text; the label says the same in words. Contrast is above 7 everywhere.
 */
const LOOKS: Readonly<Record<string, Omit<StatusLook, "status">>> = {
  invalid: { label: "Invalid", fill: "#D9D9D9", font: "#1F1F1F" },
  "not-eligible": { label: "Not eligible", fill: "#E3C6D6", font: "#4B0F31" },
  commingled: { label: "Commingled", fill: "#F7C873", font: "#3B2600" },
  unmatched: { label: "Unmatched", fill: "#E6E6E6", font: "#3A3A3A" },
  expired: { label: "Expired", fill: "#F2A98A", font: "#4A1300" },
  "needs-action": { label: "Needs action", fill: "#FBF3A6", font: "#3D3700" },
  partial: { label: "Partial", fill: "#CBE6F7", font: "#052F49" },
  matched: { label: "Matched", fill: "#A8DCC9", font: "#00382A" },
  "no-duty": { label: "No duty", fill: "#EDEDED", font: "#3A3A3A" },
  "used-up": { label: "Used up", fill: "#CBE6F7", font: "#052F49" },
  expiring: { label: "Expiring", fill: "#FBF3A6", font: "#3D3700" },
  open: { label: "Open", fill: "#A8DCC9", font: "#00382A" },
};

/** The looks of a table's statuses, in the order of the statuses. */
export function statusLooks(table: StatusTable): StatusLook[] {
  const statuses: readonly string[] = table === "imports" ? LOT_STATUSES : RETURN_STATUSES;
  return statuses.map((status) => ({ status, ...LOOKS[status]! }));
}
