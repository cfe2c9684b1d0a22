import { ruleById, rulesTable, type Rule } from "../../engine/index";
import type { SourceText } from "./types";

let byCode: Map<string, Rule[]> | null = null;

/** Rules that a reason code carries out. */
function rulesOfCode(code: string): Rule[] {
  if (byCode === null) {
    byCode = new Map();
    for (const { id } of rulesTable()) {
      const rule = ruleById(id)!;
      for (const coded of rule.coded) byCode.set(coded, [...(byCode.get(coded) ?? []), rule]);
    }
  }
  return byCode.get(code) ?? [];
}

/** Citations of the rules behind a reason, each once. */
export function sourcesOfCode(code: string): SourceText[] {
  return unique(rulesOfCode(code).flatMap(sourcesOf));
}

/** What a rule says under a reading, with its citations; null when there is no such rule. */
export function ruleText(
  id: string,
  reading: "guide" | "cbp",
): { text: string; sources: SourceText[] } | null {
  const rule = ruleById(id);
  return rule && { text: rule[reading], sources: unique(sourcesOf(rule)) };
}

function sourcesOf(rule: Rule): SourceText[] {
  return rule.sources.map(({ citation, url, verified }) => ({ citation, url: url ?? null, verified }));
}

function unique(sources: SourceText[]): SourceText[] {
  return sources.filter(
    (source, at) => sources.findIndex(({ citation }) => citation === source.citation) === at,
  );
}
