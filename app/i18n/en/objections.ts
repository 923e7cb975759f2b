import type { Messages } from "../messages.ts";
import type objections from "../zh-CN/objections.ts";

export default {
  title: "Handling objections",
} satisfies Messages<typeof objections>;
