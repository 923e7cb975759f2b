// A thread of its own for analyses: the modules are TypeScript, compiled as they load.
import { register } from "tsx/esm/api";

register();
await import("../app/services/analysis/worker.ts");
