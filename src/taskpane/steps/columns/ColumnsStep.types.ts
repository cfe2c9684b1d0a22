import type { Role } from "../../session/roles";
import type { Recognition } from "../../session/types";

/** What the step shows, and what can be done in it. */
export interface ColumnsStepProps {
  takeFocus: boolean;
  /** Understood tables, in the order of the roles. */
  recognitions: Recognition[];
  onChoose: (role: Role, heading: string, column: number | null | undefined) => void;
}
