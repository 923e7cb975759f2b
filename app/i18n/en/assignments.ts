import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/assignments.ts";

export default {
  title: "Assignments",
} satisfies Messages<typeof zh>;
