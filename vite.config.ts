import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream|i18next|react-i18next)\//;
const SHELL =
  /app\/(i18n\/(locale|namespaces|inlined|options|i18n.client)|domain\/(locale|people)|components\/layout\/(?!PreferenceButtons|formats)|components\/ui\/(Button|Icon|Menu|roving|Toaster|toasts|VisuallyHidden))/;

const LEARNING =
  /app\/(components\/(practice\/(?!Drill)|lesson\/(?!LessonCards|LessonsDone))|components\/ui\/(Field|TextInput|Select|Progress)\.|domain\/practice\/response)/;

/**
 * What every page needs goes in two files, and what lessons, drills and reviews share in a third: compressed together it is
 * some KB less than in a dozen, and asked for once.
 */
function chunkOf(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return "framework";
  if (SHELL.test(id)) return "shell";
  return LEARNING.test(id) ? "learning" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~": `${import.meta.dirname}/app`, "#db": `${import.meta.dirname}/db` } },
  // Known beforehand, so that the first page of a fresh `npm run dev` doesn't load two copies of React.
  optimizeDeps: {
    include: ["react-i18next", "i18next", "react-i18next/initReactI18next", "@conform-to/react", "@conform-to/zod/v4"],
  },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      output: isSsrBuild ? {} : { manualChunks: chunkOf },
      onwarn(warning, warn) {
        // Resource routes have nothing for the browser, and zod's comments are zod's: neither is news.
        if (warning.code !== "EMPTY_BUNDLE" && warning.code !== "INVALID_ANNOTATION") warn(warning);
      },
    },
  },
}));
