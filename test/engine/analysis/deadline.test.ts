import fc from "fast-check";
import {
  daysLeftToFile,
  lastDayFor,
  parseIsoDate,
  plainDate,
  toIsoDate,
  windowState,
} from "../../../src/engine";
import { runs } from "../../arbitraries/runs";
import { example, titleOf } from "../rules/worked-examples";

const day = (iso: string): number => parseIsoDate(iso)!;
const last = (
  ...[event, reading, provision, imported]: [
    ...(Parameters<typeof lastDayFor> extends [...infer Rest, number] ? Rest : never),
    string,
  ]
) => toIsoDate(lastDayFor(event, reading, provision, day(imported)));

describe("last days", () => {
  it("is the fifth anniversary for filing, in both readings and for every provision", () => {
    for (const reading of ["guide", "cbp"] as const) {
      for (const provision of ["unused", "rejected", "retail"] as const) {
        expect(last("file", reading, provision, "2021-11-21")).toBe("2026-11-21");
      }
    }
  });

  it("ends export and destruction of unused goods a day earlier under cbp only", () => {
    expect(last("export", "guide", "unused", "2021-11-21")).toBe("2026-11-21");
    expect(last("export", "cbp", "unused", "2021-11-21")).toBe("2026-11-20");
    expect(last("destroy", "cbp", "unused", "2021-11-21")).toBe("2026-11-20");
    expect(last("export", "cbp", "rejected", "2021-11-21")).toBe("2026-11-21");
    expect(last("export", "cbp", "retail", "2021-11-21")).toBe("2026-11-21");
  });

  it("makes 28 February of 29 February, and 27 February under cbp for unused goods", () => {
    expect(last("file", "cbp", "unused", "2024-02-29")).toBe("2029-02-28");
    expect(last("export", "guide", "unused", "2024-02-29")).toBe("2029-02-28");
    expect(last("export", "cbp", "unused", "2024-02-29")).toBe("2029-02-27");
    expect(last("export", "cbp", "unused", "2024-03-01")).toBe("2029-02-28");
  });

  it("is not moved by weekends", () => {
    expect(last("file", "cbp", "unused", "2021-11-22")).toBe("2026-11-22"); // A Sunday.
  });

  it(titleOf(example("SEED-5Y-LOOKBACK")), () => {
    expect(last("file", "guide", "unused", "2021-05-15")).toBe("2026-05-15");
    expect(windowState(day("2021-05-15"), day("2025-01-02"), day("2026-05-15"), "unused", "guide")).toBe(
      "expiring",
    );
  });

  it(titleOf(example("EXAM-CCS-3Y-TRAP")), () => {
    // Exported on 2022-01-10: three years from export would be 2025-01-10.
    expect(windowState(day("2021-12-01"), day("2022-01-10"), day("2025-01-11"), "unused", "cbp")).toBe(
      "open",
    );
    expect(last("file", "cbp", "unused", "2021-12-01")).toBe("2026-12-01");
  });

  it("counts days to the last day: 0 on it, negative after it", () => {
    expect(daysLeftToFile(day("2021-11-21"), day("2026-11-20"))).toBe(1);
    expect(daysLeftToFile(day("2021-11-21"), day("2026-11-21"))).toBe(0);
    expect(daysLeftToFile(day("2021-11-21"), day("2026-11-22"))).toBe(-1);
  });
});

describe("window", () => {
  const state = (
    event: string | null,
    asOf: string | null,
    reading: "guide" | "cbp" = "guide",
    provision: "unused" | "rejected" = "unused",
  ) =>
    windowState(
      day("2021-11-21"),
      event === null ? null : day(event),
      asOf === null ? null : day(asOf),
      provision,
      reading,
    );

  it("is open, expiring from 180 days on, and expired the day after the last", () => {
    expect(state("2025-01-02", "2026-05-24")).toBe("open"); // 181 days left
    expect(state("2025-01-02", "2026-05-25")).toBe("expiring");
    expect(state("2025-01-02", "2026-11-21")).toBe("expiring");
    expect(state("2025-01-02", "2026-11-22")).toBe("expired");
  });

  it("is too late when the event itself came after its last day, by reading and provision", () => {
    expect(state("2026-11-20", "2026-11-21", "cbp")).toBe("expiring");
    expect(state("2026-11-21", "2026-11-21", "cbp")).toBe("too-late");
    expect(state("2026-11-21", "2026-11-21", "guide")).toBe("expiring");
    expect(state("2026-11-21", "2026-11-21", "cbp", "rejected")).toBe("expiring");
    expect(state("2026-11-22", "2026-11-22")).toBe("too-late");
  });

  it("judges an event that is still to come by the as-of date", () => {
    expect(state(null, "2026-11-20", "cbp")).toBe("expiring");
    expect(state(null, "2026-11-21", "cbp")).toBe("too-late");
  });

  it("tests no filing without an as-of date", () => {
    expect(state("2025-01-02", null)).toBe("open");
    expect(state("2026-12-01", null)).toBe("too-late");
    expect(state(null, null)).toBe("open");
  });

  it("never opens again, and is as strict under cbp as under the guide", () => {
    const rank = { open: 0, expiring: 1, expired: 2, "too-late": 3 };
    const days = fc.integer({ min: plainDate(2015, 1, 1)!, max: plainDate(2030, 12, 31)! });
    fc.assert(
      fc.property(days, fc.nat(2500), fc.nat(2500), (imported, after, asOfAfter) => {
        const at = (asOf: number, reading: "guide" | "cbp") =>
          rank[windowState(imported, imported + after, asOf, "unused", reading)];
        const asOf = imported + asOfAfter;
        expect(at(asOf + 1, "guide")).toBeGreaterThanOrEqual(at(asOf, "guide"));
        expect(at(asOf, "cbp")).toBeGreaterThanOrEqual(at(asOf, "guide"));
      }),
      runs(500),
    );
  });
});
