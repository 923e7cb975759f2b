// Checks a generated scenario of so many beats once, from its file's text, in a process of its own: nothing is compiled
// yet, and the memory is its own. Prints a `Checked` as JSON.
//   checker.ts BEATS
import { join } from "node:path";
import { readReferences } from "~/content/references.ts";
import { sha256 } from "~/content/sha256.ts";
import { checkScenario } from "~/domain/scenario/check.ts";
import { largeDefinition } from "~/domain/scenario/testing/large.ts";
import type { Checked } from "./checking.ts";

const source = JSON.stringify(largeDefinition(Number(process.argv[2])));
const references = readReferences(join(import.meta.dirname, "../../content"));

const before = process.resourceUsage().maxRSS;
const started = performance.now();
const { facts } = checkScenario(source, { file: "large.json", references, sha256, siteLocales: ["en"] });
const cold = performance.now() - started;
const peak = process.resourceUsage().maxRSS;

if (facts === null) throw new Error("the scenario was not explored");
const checked: Checked = {
  configurations: facts.configurations,
  cold,
  memory: { before: before * 1024, peak: peak * 1024 },
};
process.stdout.write(JSON.stringify(checked));
