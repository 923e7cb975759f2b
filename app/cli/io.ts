import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a command has of the world, so that tests can run it without a process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Lines typed, or piped in, until the end of input. Null where the person pressed Ctrl-C. */
  readonly lines: () => AsyncIterable<string | null>;
  /** Whether output may be coloured. */
  readonly colours: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly contentFolder: string;
  /** Where a server started here would keep its database. */
  readonly dataFolder: string;
}

async function* typedLines(): AsyncIterable<string | null> {
  const reader = createInterface({ input: process.stdin });
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    reader.close();
  };
  process.once("SIGINT", interrupt);
  try {
    for await (const line of reader) yield line;
    if (interrupted) yield null;
  } finally {
    process.removeListener("SIGINT", interrupt);
    reader.close();
  }
}

/** The process's own terminal. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  // The reader of a pipe may leave early (`| head`); that is no fault of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    lines: typedLines,
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    // A terminal that does not know its width says 0.
    columns: Math.max(40, stdout.columns || 80),
    contentFolder: join(import.meta.dirname, "../../content"),
    dataFolder: env.DATA_DIR || "./data",
  };
}
