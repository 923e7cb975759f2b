import type { Messages } from "../messages.ts";
import type graph from "../zh-CN/graph.ts";

export default {
  title: "Graph",
} satisfies Messages<typeof graph>;
