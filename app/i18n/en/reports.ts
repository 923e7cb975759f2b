import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/reports.ts";

export default {
  title: "Reports",
} satisfies Messages<typeof zh>;
