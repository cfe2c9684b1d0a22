import {
  CalendarClock20Regular,
  ClipboardTaskListLtr20Regular,
  DataBarVertical20Regular,
  DocumentTable20Regular,
  MathFormula20Regular,
  Rocket20Regular,
  Settings20Regular,
  ArrowSplit20Regular,
  TableLink20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { PageId } from "../wizard/steps";

/** The sign of each page in the menu. */
export const PAGE_ICONS: Readonly<Record<PageId, FluentIcon>> = {
  wizard: TableLink20Regular,
  estimate: DataBarVertical20Regular,
  deadlines: CalendarClock20Regular,
  cape: ArrowSplit20Regular,
  trial: Rocket20Regular,
  assessment: ClipboardTaskListLtr20Regular,
  functions: MathFormula20Regular,
  templates: DocumentTable20Regular,
  settings: Settings20Regular,
};
