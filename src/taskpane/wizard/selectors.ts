import type { WizardState } from "./state";
import { STEPS, type StepId } from "./steps";
import { ROLES, TABLE_OF } from "../session/roles";
import { S } from "../strings";

/** Where a step stands: what the rail shows, and why it cannot be entered yet. */
export interface StepInfo {
  id: StepId;
  name: string;
  isDone: boolean;
  /** Why the step cannot be entered, or null. */
  blocked: string | null;
}

/** All steps with where they stand. */
export function stepInfos(state: WizardState): StepInfo[] {
  const at = STEPS.indexOf(state.step);
  return STEPS.map((id, index) => {
    const blocked = whyNotEnter(state, id);
    const isDone = index < at ? blocked === null : id === "match" && hasMatch(state);
    return { id, name: S.steps[id], isDone, blocked };
  });
}

/** Why a step cannot be entered, or null: the first reason of a step before it. */
export function whyNotEnter(state: WizardState, step: StepId): string | null {
  if (state.run.kind === "running" && step !== "match") return S.why.running;
  if (step === "data") return null;
  const tables = whyNoTables(state);
  if (tables !== null || step === "columns") return tables;
  const columns = whyNoColumns(state);
  if (columns !== null || step === "rules") return columns;
  const rules = whyNoRules(state);
  if (rules !== null || step === "match") return rules;
  return hasMatch(state) ? null : S.why.noMatch;
}

/** True when there is a match to look at. */
export function hasMatch(state: WizardState): boolean {
  return state.run.kind === "done";
}

/** True when every column that is needed was recognised for sure, so that the match can be made at once. */
export function isSure(state: WizardState): boolean {
  if (whyNotEnter(state, "match") !== null) return false;
  return ROLES.every((role) => {
    const choices = state.recognitions[role]?.choices ?? [];
    return choices.every((choice) => !choice.required || choice.certainty === "green" || choice.byUser);
  });
}

function whyNoTables({ picks, listing }: WizardState): string | null {
  if (picks.imports === undefined) return listing ? S.why.looking : S.why.noImports;
  if (picks.returns === undefined) return listing ? S.why.looking : S.why.noReturns;
  return null;
}

function whyNoColumns({ picks, recognitions }: WizardState): string | null {
  for (const role of ROLES) {
    if (picks[role] === undefined) continue;
    const recognition = recognitions[role];
    if (!recognition) return S.why.looking;
    if (!recognition.isFound) return S.why.noHeadings(S.roles[role]);
    const missing = recognition.missing.filter(
      (heading) => !(heading === "SKU" && role === "imports" && picks.items),
    );
    if (missing.length > 0) {
      const names = missing.map((heading) => (heading === "charge" ? S.why.charge : heading));
      return S.why.missingColumns(S.roles[role], names.join(", "));
    }
  }
  return null;
}

function whyNoRules({ choices }: WizardState): string | null {
  return choices.method === "low-to-high-turnover" && !(choices.turnoverDays > 0) ? S.why.turnover : null;
}

/** The rows of the sheet that a role's table has below its headings, or 0 when it is not picked. */
export function bodyRows({ sources, picks, recognitions }: WizardState, role: keyof typeof TABLE_OF): number {
  const source = sources.find(({ id }) => id === picks[role]);
  return source ? Math.max(0, source.rows - (recognitions[role]?.headingRow ?? 0) - 1) : 0;
}
