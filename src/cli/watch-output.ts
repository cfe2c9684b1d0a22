/** A stream as far as its failures go. */
interface FailingStream {
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string, done: () => void): boolean;
}

/** What a system calls a failure of writing, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on the device",
  EDQUOT: "your quota on the disk is used up",
  EFBIG: "the file becomes larger than it may be",
  EIO: "the device failed",
};

/** Exit code when what was found could not be written. */
const NOT_WRITTEN = 2;

/**
 * Ends the program when standard output fails: quietly when its reader has seen enough (`| head`) and closed the pipe,
 * for what is left has nowhere to go; else with a line on standard error. When standard error fails there is nowhere to
 * tell it, and the work goes on.
 */
export function watchOutput(
  stdout: Pick<FailingStream, "on">,
  stderr: FailingStream,
  exit: (code: number) => void,
): void {
  let hasFailed = false;
  stderr.on("error", () => undefined);
  stdout.on("error", ({ code = "", message }) => {
    if (hasFailed) return;
    hasFailed = true;
    if (code === "EPIPE") {
      exit(0);
      return;
    }
    const why = REASONS[code] ?? message;
    stderr.write(`drawback: standard output cannot be written: ${why}.\n`, () => exit(NOT_WRITTEN));
  });
}
