import { tokens } from "@fluentui/react-components";

/** How a status looks in the pane: a colour of the theme, never the only sign. */
export type Tone = "good" | "info" | "warn" | "bad" | "quiet";

const TONES: Readonly<Record<string, Tone>> = {
  matched: "good",
  open: "good",
  partial: "info",
  "used-up": "info",
  "needs-action": "warn",
  expiring: "warn",
  commingled: "warn",
  warning: "warn",
  expired: "bad",
  "not-eligible": "bad",
  invalid: "bad",
  error: "bad",
  unmatched: "quiet",
  "no-duty": "quiet",
};

/** The tone of a status. */
export function toneOf(status: string): Tone {
  return TONES[status] ?? "quiet";
}

/** The colour of a tone's icon, readable on the pane's background. */
export const TONE_COLOR: Readonly<Record<Tone, string>> = {
  good: tokens.colorStatusSuccessForeground1,
  info: tokens.colorBrandForeground1,
  warn: tokens.colorStatusWarningForeground3,
  bad: tokens.colorStatusDangerForeground1,
  quiet: tokens.colorNeutralForeground3,
};
