import { readFileSync } from "node:fs";
import { bundle, generate } from "./bundle";
import { startFunctions } from "./runtime";
import { evaluate } from "./formula";
it("x", async () => {
  const g = await generate();
  const runtime = await startFunctions(bundle(g));
  const { tables } = JSON.parse(readFileSync("test/e2e/formulas.json","utf8"));
  const sheet = { tables, functions: g.functions, runtime };
  for (const f of readFileSync("/tmp/fx/formulas.txt","utf8").split("\n").filter(Boolean)) {
    let a; try { a = await evaluate(f, sheet); } catch (e) { a = String(e)+" "+(e as any).code; }
    process.stdout.write("\n"+f+"\n"+(Array.isArray(a)? (a as any[][]).map(r=>"   "+JSON.stringify(r)).join("\n") : "   "+JSON.stringify(a))+"\n");
  }
}, 60000);
