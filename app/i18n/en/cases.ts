import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/cases.ts";

export default {
  title: "Case library",
} satisfies Messages<typeof zh>;
