import type { Messages } from "../messages.ts";
import type zh from "../zh-CN/coaching.ts";

export default {
  title: "Coaching",
} satisfies Messages<typeof zh>;
