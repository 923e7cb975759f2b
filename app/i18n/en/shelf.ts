import type { Messages } from "../messages.ts";
import type shelf from "../zh-CN/shelf.ts";

export default {
  title: "Scenarios",
} satisfies Messages<typeof shelf>;
