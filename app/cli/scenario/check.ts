import { LOCALES } from "../../domain/locale.ts";
import { checkScenario, type FileReport } from "../../domain/scenario/check.ts";
import type { Io } from "../io.ts";
import { bytesOf, parseOptions, UnreadableFile } from "./files.ts";
import { describeReport, plainReport } from "./report.ts";

/**
 * `rapport scenario check`. Returns the exit code: 0 without errors, 1 with errors, 2 where a file can't be read;
 * one bad file hides no other.
 */
export function checkFiles(files: readonly string[], { json }: { readonly json: boolean }, io: Io): number {
  const options = { ...parseOptions(io), siteLocales: LOCALES };
  const reports: FileReport[] = [];
  let unreadable = 0;
  for (const file of files) {
    try {
      const report = checkScenario(bytesOf(file), { ...options, file });
      reports.push(report);
      if (!json) io.out(describeReport(report, io));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable++;
      io.error(`${error.message}\n`);
    }
  }
  const faulty = reports.filter(({ ok }) => !ok).length;
  if (json) io.out(`${JSON.stringify({ files: reports.map(plainReport) }, null, 2)}\n`);
  else if (files.length > 1) {
    io.out(
      `${files.length} files: ${reports.length - faulty} sound, ${faulty} with errors, ${unreadable} unreadable\n`,
    );
  }
  if (unreadable > 0) return 2;
  return faulty > 0 ? 1 : 0;
}
