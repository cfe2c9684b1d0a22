import fc from "fast-check";
import { METHODS, matchLots } from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { oracleMatch } from "../../oracle/match";
import { fromEngine, fromOracle } from "./comparable";
import { writeFileSync } from "node:fs";

function diffs(a: any, b: any, path: string, out: string[]) {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) diffs(a[k], b[k], path + "/" + k, out);
  } else if (!Object.is(a, b) && !(a === 0 && b === 0)) out.push(`${path}: engine=${a} oracle=${b}`);
}
test("survey", () => {
  const per = Number(process.env.N ?? 400);
  const cats = new Map<string, { n: number; ex: string; size: number }>();
  let bad = 0,
    total = 0;
  for (const method of METHODS)
    for (const inst of fc.sample(instances({ method }), { numRuns: per, seed: Number(process.env.S ?? 1) })) {
      const { input, options } = inst;
      let result;
      total++;
      try {
        result = matchLots(toMatchInput(input), toMatchOptions(options));
      } catch (e) {
        const k = "THROWS " + String((e as Error).stack).slice(0, 300);
        const c = cats.get(k) ?? { n: 0, ex: "", size: 1e9 };
        c.n++;
        cats.set(k, c);
        bad++;
        continue;
      }
      let any = false;
      for (const reading of ["guide", "cbp"] as const) {
        const o = oracleMatch(input, { ...options, reading });
        const out: string[] = [];
        diffs(fromEngine(result, reading), fromOracle(o, input.chargeColumns.length), "", out);
        const kept = out.filter(
          (d) => !/reasons: engine=.*reference.other-sku.* oracle=.*reference.not-found/.test(d),
        );
        out.length = 0;
        out.push(...kept);
        if (out.length === 0) continue;
        any = true;
        // classify by the set of kinds
        const kinds = [
          ...new Set(
            out.map((d) => {
              const m = /^\/returns\/\d+\/reasons: engine=(.*) oracle=(.*)$/.exec(d);
              if (m) {
                const e = new Set(m[1]!.split(",").filter(Boolean)),
                  x = new Set(m[2]!.split(",").filter(Boolean));
                return "reasons +" + [...e].filter((q) => !x.has(q)) + " -" + [...x].filter((q) => !e.has(q));
              }
              const s = /^\/returns\/\d+\/status: (.*)$/.exec(d);
              if (s) return "rstatus " + s[1];
              const l = /^\/lots\/[\d.]+\/status: (.*)$/.exec(d);
              if (l) return "lstatus " + l[1];
              return d.replace(/:.*/, "").replace(/[\d.]+/g, "#");
            }),
          ),
        ].sort();
        const k = (method === "specific" ? "S " : "M ") + kinds.join(" | ");
        const size = JSON.stringify(inst, (_, v) => (typeof v === "bigint" ? Number(v) : v)).length;
        const c = cats.get(k) ?? { n: 0, ex: "", size: 1e9 };
        c.n++;
        if (size < c.size) {
          c.size = size;
          c.ex = reading + "\n" + out.join("\n") + "\n" + show(inst);
        }
        cats.set(k, c);
      }
      if (any) bad++;
    }
  const list = [...cats].sort((a, b) => b[1].n - a[1].n);
  writeFileSync("/tmp/orc/survey.txt", list.map(([k, c]) => `#### ${c.n} ${k}\n${c.ex}\n`).join("\n"));
  console.log(
    `bad ${bad} of ${total}\n` +
      list
        .slice(0, 60)
        .map(([k, c]) => c.n + "  " + k.slice(0, 260))
        .join("\n"),
  );
});
function show(inst: any): string {
  const clean = (o: any) =>
    JSON.stringify(o, (_, v) =>
      typeof v === "bigint" ? Number(v) : v === "" || v === null ? undefined : v,
    ).replace(/"/g, "");
  const i = inst.input;
  return [
    "options " + clean(inst.options),
    "scale " +
      i.quantityScale +
      " cols " +
      clean(i.chargeColumns.map((c: any) => c.program + (c.heading ? "@" + c.heading : ""))),
    ...i.imports.map((r: any) => "I " + clean(r)),
    ...i.returns.map((r: any) => "R " + clean(r)),
    ...(i.withdrawals ?? []).map((r: any) => "W " + clean(r)),
    ...(i.priorClaims ?? []).map((r: any) => "P " + clean(r)),
    ...(i.items ?? []).map((r: any) => "T " + clean(r)),
    ...(i.skuMap ?? []).map((r: any) => "M " + clean(r)),
  ].join("\n");
}
