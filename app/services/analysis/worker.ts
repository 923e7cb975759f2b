import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readReferences } from "../../content/references.ts";
import { type Tasks, tasksWith } from "./tasks.ts";

/* The thread's side: takes a task, tells how far it is, and answers. */

const port = parentPort;
if (port === null) throw new Error("this module is for a worker thread");

const { contentFolder } = z.object({ contentFolder: z.string() }).parse(workerData);
const references = readReferences(contentFolder);

interface Asked<Name extends keyof Tasks = keyof Tasks> {
  readonly id: number;
  readonly task: Name;
  readonly input: Parameters<Tasks[Name]>[0];
}

function run<Name extends keyof Tasks>({ id, task, input }: Asked<Name>): ReturnType<Tasks[Name]> {
  const tasks: { [Key in keyof Tasks]: (input: Parameters<Tasks[Key]>[0]) => ReturnType<Tasks[Key]> } = tasksWith(
    references,
    (configurations) => port?.postMessage({ id, progress: configurations }),
  );
  return tasks[task](input);
}

port.on("message", (asked: Asked) => {
  try {
    port.postMessage({ id: asked.id, result: run(asked) });
  } catch (error) {
    port.postMessage({ id: asked.id, error: error instanceof Error ? error.message : String(error) });
  }
});
