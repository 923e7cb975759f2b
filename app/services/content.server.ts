import { join } from "node:path";
import { readDecks } from "../content/decks.ts";
import { type DrawingLibrary, readDrawings } from "../content/drawings.ts";
import { createLessonLibrary } from "../content/lessons/library.ts";
import type { LibraryProblem } from "../content/library-problem.ts";
import { readReferences } from "../content/references.ts";
import { readRoutines } from "../content/routines.ts";
import { readScenarioLibrary, type ScenarioLibrary } from "../content/scenarios/library.ts";
import { sha256 } from "../content/sha256.ts";
import { readSyllabus, type Syllabus } from "../content/syllabus.ts";
import type { DeckLibrary } from "../domain/practice/drill.ts";
import type { RoutineCatalogue } from "../domain/routines/catalogue.ts";
import type { References } from "../domain/scenario/references.ts";

/** Everything that is taught, as it was read. It holds nothing of anybody's, so applications may share it. */
export interface Content {
  readonly syllabus: Syllabus;
  readonly routines: RoutineCatalogue;
  /** What scenarios may refer to. */
  readonly references: References;
  readonly library: ScenarioLibrary;
  readonly drawings: DrawingLibrary;
  readonly lessons: ReturnType<typeof createLessonLibrary>;
  readonly decks: DeckLibrary;
}

export interface ContentOptions {
  readonly contentFolder: string;
  /** Where the compile cache lies. */
  readonly cacheFolder: string;
  /** Hears of content files that can't be used. */
  readonly report: (problem: LibraryProblem) => void;
}

/** Milliseconds for which a lesson is not looked at again. */
const LESSONS_FRESH_FOR = 1000;

/** Reads the content folder; throws where the syllabus or the routines are missing or malformed. */
export function readContent({ contentFolder, cacheFolder, report }: ContentOptions): Content {
  const drawings = readDrawings(join(contentFolder, "scenes"), report);
  const references = readReferences(contentFolder);
  return {
    syllabus: readSyllabus(contentFolder),
    routines: readRoutines(contentFolder),
    references,
    library: readScenarioLibrary({ folder: join(contentFolder, "scenarios"), references, sha256, report }),
    drawings,
    lessons: createLessonLibrary({
      dir: join(contentFolder, "lessons"),
      cacheDir: cacheFolder,
      drawings: drawings.byId,
      report,
      freshFor: LESSONS_FRESH_FOR,
    }),
    decks: readDecks({ folder: join(contentFolder, "drills"), drawings: drawings.byId, report }),
  };
}
