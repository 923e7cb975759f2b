/** One thing wrong in a content file, as told to whoever runs the server: `file:line: message`. */
export interface LibraryProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
