import { LOT_STATUSES, RETURN_STATUSES } from "../../engine/index";
import type { StatusStyle } from "../../workbook/port";
import { S } from "../strings";

/** Heading of the status columns; also the title of their legend. */
export const STATUS_HEADING = { imports: S.sheet.lotStatus, returns: S.sheet.returnStatus } as const;

/**
 * Fill and font of each status in the sheet. Hues are those of the Okabe-Ito palette, which colour-blind people tell
 * apart, made light enough for black text; the label says the same in words. Contrast is above 7 everywhere.
 */
const LOOK: Readonly<Record<string, { fill: string; font: string }>> = {
  invalid: { fill: "#D9D9D9", font: "#1F1F1F" },
  "not-eligible": { fill: "#E3C6D6", font: "#4B0F31" },
  commingled: { fill: "#F7C873", font: "#3B2600" },
  unmatched: { fill: "#E6E6E6", font: "#3A3A3A" },
  expired: { fill: "#F2A98A", font: "#4A1300" },
  "needs-action": { fill: "#FBF3A6", font: "#3D3700" },
  partial: { fill: "#CBE6F7", font: "#052F49" },
  matched: { fill: "#A8DCC9", font: "#00382A" },
  "no-duty": { fill: "#EDEDED", font: "#3A3A3A" },
  "used-up": { fill: "#CBE6F7", font: "#052F49" },
  expiring: { fill: "#FBF3A6", font: "#3D3700" },
  open: { fill: "#A8DCC9", font: "#00382A" },
};

/** The styles of a status column, in the order of the statuses. */
export function statusStyles(role: "imports" | "returns"): StatusStyle[] {
  const statuses: readonly string[] = role === "imports" ? LOT_STATUSES : RETURN_STATUSES;
  return statuses.map((status) => ({
    status,
    label: S.status[status as keyof typeof S.status],
    ...LOOK[status]!,
  }));
}
