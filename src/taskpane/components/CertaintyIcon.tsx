import { tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  ErrorCircle16Filled,
  QuestionCircle16Filled,
  type FluentIcon,
} from "@fluentui/react-icons";

/** Green, amber, red, or not there and not needed. */
export type Certainty = "green" | "amber" | "red" | "off";

const LOOK: Readonly<Record<Certainty, { Icon: FluentIcon; color: string }>> = {
  green: { Icon: CheckmarkCircle16Filled, color: tokens.colorStatusSuccessForeground1 },
  amber: { Icon: QuestionCircle16Filled, color: tokens.colorStatusWarningForeground3 },
  red: { Icon: ErrorCircle16Filled, color: tokens.colorStatusDangerForeground1 },
  off: { Icon: Circle16Regular, color: tokens.colorNeutralForeground3 },
};

/** How sure something is, as a sign of its own shape; `label` is for screen readers where no words stand beside it. */
export function CertaintyIcon({ certainty, label }: { certainty: Certainty; label?: string }) {
  const { Icon, color } = LOOK[certainty];
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <Icon style={{ color, flexShrink: 0 }} {...spoken} />;
}
