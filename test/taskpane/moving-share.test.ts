import fc from "fast-check";
import { shareBegins, shareShown, shareTold, type MovingShare } from "../../src/taskpane/wizard/moving-share";

describe("the bar between two tellings", () => {
  it("goes on at the pace so far", () => {
    const share = shareTold(shareBegins(1000), 0.1, 1100);
    expect(shareShown(share, 1100)).toBe(0.1);
    expect(shareShown(share, 1110)).toBeCloseTo(0.11, 3);
    expect(shareShown(share, 1120)).toBeGreaterThan(0.115);
  });

  it("stands while nothing was ever told", () => {
    expect(shareShown(shareBegins(0), 5000)).toBe(0);
  });

  it("does not go far ahead, and never to the end", () => {
    const half = shareTold(shareBegins(0), 0.5, 100);
    expect(shareShown(half, 60_000)).toBeCloseTo(0.6);
    const almost = shareTold(half, 0.98, 60_100);
    expect(shareShown(almost, 120_000)).toBeLessThanOrEqual(0.99);
    expect(shareShown(shareTold(almost, 1, 120_100), 120_200)).toBe(1);
  });

  it("does not leap where two steps are told at almost the same time", () => {
    const share = shareTold(shareTold(shareBegins(0), 0, 0), 0.05, 0.2);
    expect(shareShown(share, 10)).toBeLessThan(0.065);
    expect(shareShown(share, 100)).toBeGreaterThan(shareShown(share, 50) + 0.001);
  });

  it("never goes back", () => {
    const step = fc.record({
      share: fc.double({ min: 0, max: 0.2, noNaN: true }),
      ms: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let [moving, now, told, before]: [MovingShare, number, number, number] = [shareBegins(0), 0, 0, 0];
        for (const { share, ms } of steps) {
          for (let at = 0; at <= ms; at += 50) {
            const shown = shareShown(moving, now + at);
            expect(shown).toBeGreaterThanOrEqual(before);
            expect(shown).toBeLessThanOrEqual(1);
            before = shown;
          }
          moving = shareTold(moving, (told = Math.min(1, told + share)), (now += ms));
          expect(shareShown(moving, now)).toBeGreaterThanOrEqual(told);
        }
      }),
    );
  });

  it("moves while a step of the work lasts, also where it is ahead of what was told", () => {
    const first = shareTold(shareBegins(0), 0.2, 300);
    const shown = [350, 400, 450, 500].map((now) => shareShown(first, now));
    const second = shareTold(first, 0.201, 510);
    shown.push(...[550, 600, 650].map((now) => shareShown(second, now)));
    shown.slice(1).forEach((share, k) => expect(share).toBeGreaterThan(shown[k]! + 0.0005));
  });
});
