import { plainDate } from "../engine/index";
import { run } from "./run";

/** The machine's local date. */
function today(): number {
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

const { stdout, stderr, argv } = process;

// A reader that has seen enough (`| head`) closes the pipe; what is left has nowhere to go.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

run(argv.slice(2), { stdout, stderr, today }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error("drawback: something went wrong in the program itself; please report it.");
    console.error(error);
    process.exitCode = 1;
  },
);
