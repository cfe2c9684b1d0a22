import { METHODS, parseIsoDate, toIsoDate } from "../../engine/index";
import { ROLES, type Role } from "../session/roles";
import type { ColumnMap } from "../session/types";
import type { MatchChoices, WizardState } from "./state";
import { STEPS, type StepId } from "./steps";

/** Key of the pane's state in the workbook's settings. */
export const STATE_KEY = "drawback.pane";
const VERSION = 1;

/** What is kept in the workbook, so that it reopens where it was: choices, no data of the sheets. */
export interface SavedState {
  version: typeof VERSION;
  step: StepId;
  /** Keys of sources (kind, sheet, name), by role. */
  picks: Partial<Record<Role, string>>;
  remembered: Record<string, ColumnMap>;
  choices: Pick<
    MatchChoices,
    "reading" | "method" | "turnoverDays" | "expiringDays" | "importer" | "onlyImporter" | "overrides"
  > & {
    /** ISO date, only when the user chose it. */
    asOf: string | null;
  };
}

/** What is to be kept of a state. */
export function toSaved(state: WizardState): SavedState {
  const { reading, method, turnoverDays, expiringDays, importer, onlyImporter, overrides, asOf, asOfFrom } =
    state.choices;
  const picks: SavedState["picks"] = {};
  for (const role of ROLES) {
    const source = state.sources.find(({ id }) => id === state.picks[role]);
    if (source) picks[role] = source.key;
  }
  return {
    version: VERSION,
    step: state.step,
    picks,
    remembered: state.remembered,
    choices: {
      reading,
      method,
      turnoverDays,
      expiringDays,
      importer,
      onlyImporter,
      overrides,
      asOf: asOfFrom === "user" ? toIsoDate(asOf) : null,
    },
  };
}

/** What was kept, or "unknown" when it is of another version or damaged: the pane then starts afresh and says so. */
export function fromSaved(value: unknown): SavedState | null | "unknown" {
  if (value === null || value === undefined) return null;
  if (!isRecord(value) || value["version"] !== VERSION || !isRecord(value["choices"])) return "unknown";
  const { step, picks, remembered, choices } = value;
  if (!STEPS.includes(step as StepId) || !isRecord(picks) || !isRecord(remembered)) return "unknown";
  const { reading, method, turnoverDays, expiringDays, importer, onlyImporter, overrides, asOf } =
    choices as Record<string, unknown>;
  if (reading !== "guide" && reading !== "cbp") return "unknown";
  if (!(METHODS as readonly unknown[]).includes(method)) return "unknown";
  return {
    version: VERSION,
    step: step as StepId,
    picks: picks as SavedState["picks"],
    remembered: remembered as SavedState["remembered"],
    choices: {
      reading,
      method: method as MatchChoices["method"],
      turnoverDays: days(turnoverDays, 90),
      expiringDays: days(expiringDays, 180),
      importer: typeof importer === "string" ? importer : "",
      onlyImporter: typeof onlyImporter === "string" ? onlyImporter : "",
      overrides: Array.isArray(overrides) ? (overrides as MatchChoices["overrides"]) : [],
      asOf: typeof asOf === "string" && parseIsoDate(asOf) !== null ? asOf : null,
    },
  };
}

function days(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
