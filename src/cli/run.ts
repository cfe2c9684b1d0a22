import { readArguments, USAGE } from "./arguments";
import { runInspect } from "./inspect";
import { faultText } from "./input-fault";
import { writeAll, type Io } from "./io";
import { runMatch } from "./match";
import { UsageError } from "./usage-error";
import { VERSION } from "./version";

/** Exit code when the input, or the words of the command, could not be used. */
const UNUSABLE = 2;

/**
 * Runs a command. The answer is its exit code: 0 when it ran, 2 when the input could not be used, with the reason on
 * standard error. Other errors are mistakes of ours and are thrown.
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    const command = readArguments(words);
    if (command.command === "match") await runMatch(command, io);
    else if (command.command === "inspect") await runInspect(command, io);
    else await writeAll(io.stdout, [command.command === "version" ? VERSION : USAGE]);
    return 0;
  } catch (error) {
    const text =
      error instanceof UsageError
        ? `${error.message.replace(/([^.?!])$/, "$1.")} "drawback help" lists the options.`
        : faultText(error);
    if (text === null) throw error;
    await writeAll(io.stderr, [`${text.replace(/^/gm, "drawback: ")}\n`]);
    return UNUSABLE;
  }
}
