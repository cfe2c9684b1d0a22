/** The day on which the rules table was last read against its sources; results and files carry it. */
export const RULES_VERSION = "2026-11-21";
