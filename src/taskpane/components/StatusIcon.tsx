import {
  ArrowSplit20Regular,
  Box20Regular,
  CheckmarkCircle20Filled,
  CircleHalfFill20Regular,
  ClockAlarm20Regular,
  DismissCircle20Regular,
  ErrorCircle20Regular,
  HandRight20Regular,
  HourglassThreeQuarter20Regular,
  LinkDismiss20Regular,
  Prohibited20Regular,
  SubtractCircle20Regular,
  Warning20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { TONE_COLOR, toneOf } from "./tones";

const ICONS: Readonly<Record<string, FluentIcon>> = {
  matched: CheckmarkCircle20Filled,
  partial: CircleHalfFill20Regular,
  "needs-action": HandRight20Regular,
  expired: HourglassThreeQuarter20Regular,
  unmatched: LinkDismiss20Regular,
  commingled: ArrowSplit20Regular,
  "not-eligible": Prohibited20Regular,
  invalid: DismissCircle20Regular,
  open: Box20Regular,
  expiring: ClockAlarm20Regular,
  "used-up": CircleHalfFill20Regular,
  "no-duty": SubtractCircle20Regular,
  error: ErrorCircle20Regular,
  warning: Warning20Regular,
};

/** The sign of a status; the words stand beside it. */
export function StatusIcon({ status }: { status: string }) {
  const Icon = ICONS[status] ?? SubtractCircle20Regular;
  return <Icon aria-hidden style={{ color: TONE_COLOR[toneOf(status)], flexShrink: 0 }} />;
}
