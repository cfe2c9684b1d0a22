import fc from "fast-check";
import { Pace } from "../../src/taskpane/components/pace";

describe("the bar between two tellings", () => {
  it("goes on at the pace so far", () => {
    const pace = new Pace(1000);
    pace.tell(0.1, 1100);
    expect(pace.at(1100)).toBe(0.1);
    expect(pace.at(1110)).toBeCloseTo(0.11, 3);
    expect(pace.at(1120)).toBeGreaterThan(0.115);
  });

  it("stands while nothing was ever told", () => {
    expect(new Pace(0).at(5000)).toBe(0);
  });

  it("does not go far ahead, and never to the end", () => {
    const pace = new Pace(0);
    pace.tell(0.5, 100);
    expect(pace.at(60_000)).toBeCloseTo(0.6);
    pace.tell(0.98, 60_100);
    expect(pace.at(120_000)).toBeLessThanOrEqual(0.99);
    pace.tell(1, 120_100);
    expect(pace.at(120_200)).toBe(1);
  });

  it("never goes back", () => {
    const steps = fc.array(
      fc.record({
        share: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        ms: fc.integer({ min: 1, max: 400 }),
      }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const pace = new Pace(0);
        let [now, share, before] = [0, 0, 0];
        for (const step of all) {
          for (let at = 0; at < step.ms; at += 50) {
            const shown = pace.at(now + at);
            expect(shown).toBeGreaterThanOrEqual(before);
            expect(shown).toBeLessThanOrEqual(1);
            before = shown;
          }
          now += step.ms;
          share = Math.min(1, share + step.share);
          pace.tell(share, now);
        }
        expect(pace.at(now)).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it("moves while a step of the work lasts, also where it is ahead of what was told", () => {
    const pace = new Pace(0);
    pace.tell(0.2, 300);
    const looks = [350, 400, 450, 500];
    const shown = looks.map((now) => pace.at(now));
    pace.tell(0.201, 510);
    shown.push(...[550, 600, 650].map((now) => pace.at(now)));
    shown.slice(1).forEach((share, k) => expect(share).toBeGreaterThan(shown[k]! + 0.0005));
  });
});
