import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/live.ts";

export default {
  title: "Live sessions",
} satisfies Messages<typeof zh>;
