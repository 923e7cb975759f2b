/** One thing wrong in a content file; `line` counts from 1, null where it concerns the file as a whole. */
export interface ContentFault {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export function faultLine({ file, line, message }: ContentFault): string {
  return `${file}${line === null ? "" : `:${line}`}: ${message}`;
}

/** Content that cannot be used. The message has a line for each fault: `file:line: what is wrong`. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(faultLine).join("\n"));
    this.faults = faults;
  }
}
