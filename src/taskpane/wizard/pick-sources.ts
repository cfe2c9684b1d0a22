import { NEEDED_ROLES, ROLES, type Role } from "../session/roles";
import type { SourceInfo } from "./state";

/**
 * Which source fills each role: what was picked before where it is still there, else the best fit. Needed roles choose
 * first.
 */
export function pickSources(
  sources: readonly SourceInfo[],
  kept: Partial<Record<Role, string>>,
): Partial<Record<Role, string>> {
  const picks: Partial<Record<Role, string>> = {};
  const taken = new Set<string>();
  const take = (role: Role, id: string): void => {
    picks[role] = id;
    taken.add(id);
  };
  for (const role of ROLES) {
    const source = sources.find(({ key, id }) => key === kept[role] || id === kept[role]);
    if (source) take(role, source.id);
  }
  const wanted = [...NEEDED_ROLES, ...ROLES.filter((role) => !NEEDED_ROLES.includes(role))];
  for (const role of wanted) {
    if (picks[role] !== undefined) continue;
    const best = bestSource(sources, role, taken);
    if (best) take(role, best.id);
  }
  return picks;
}

/** The source that fits a role best, of those that are taken for it. One with tables of two roles may fill both. */
function bestSource(
  sources: readonly SourceInfo[],
  role: Role,
  taken: ReadonlySet<string>,
): SourceInfo | null {
  let best: SourceInfo | null = null;
  let bestScore = 0;
  for (const source of sources) {
    const fit = source.fits.find((each) => each.role === role);
    const roles = source.fits.filter((each) => each.isTakenForIt).length;
    if (!fit?.isTakenForIt || (taken.has(source.id) && roles < 2) || fit.score <= bestScore) continue;
    best = source;
    bestScore = fit.score;
  }
  return best;
}
