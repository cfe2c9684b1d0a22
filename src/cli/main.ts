import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { plainDate } from "../engine/index";
import { run } from "./run";
import { Partner } from "./threads/partner";
import { PartnerWork } from "./threads/partner-work";
import { watchOutput } from "./watch-output";

/** The machine's local date. */
function today(): number {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

function runCommand(): void {
  const { stdout, stderr, argv } = process;
  watchOutput(stdout, stderr, (code) => process.exit(code));
  // The second thread runs this same file.
  const startPartner = availableParallelism() > 1 ? () => new Partner(new Worker(__filename)) : null;
  run(argv.slice(2), { stdout, stderr, today, startPartner }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error("drawback: something went wrong in the program itself; please report it.");
      console.error(error);
      process.exitCode = 1;
    },
  );
}

if (isMainThread) runCommand();
else expose(new PartnerWork(), nodeEndpoint(parentPort!));
