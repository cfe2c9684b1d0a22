import type { MatchChoices } from "../../wizard/state";

/** What the step shows, and what can be done in it. */
export interface RulesStepProps {
  takeFocus: boolean;
  choices: MatchChoices;
  /** Importers of record that the last match found in the imports. */
  importers: string[];
  /** The as-of date as text, YYYY-MM-DD. */
  asOf: string;
  onChoose: (choices: Partial<MatchChoices>) => void;
  /** The day a text stands for, or null: the engine's dates, handed in. */
  parseDate: (text: string) => number | null;
}
