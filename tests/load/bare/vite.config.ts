import { join } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "../../../remix.config.js";

/** The least Remix application there is, built as the product is: what the benchmark holds the product against. */
export default defineConfig({
  plugins: [
    remix({
      appDirectory: "app",
      buildDirectory: join(import.meta.dirname, "../../../build/bare"),
      serverModuleFormat: "esm",
      future: { ...remixConfig.future },
    }),
  ],
  build: { target: "es2022", emptyOutDir: true },
});
