import { createRequire } from "node:module";
import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import { ContentError } from "../content-error.ts";
import { markBlocks } from "./mark-blocks.ts";

const require = createRequire(import.meta.url);

/** Raised when what we make of a lesson's source changes. */
const PIPELINE = 1;

/** Names the compiler that makes the code: what another one made is not read from the cache. */
export const COMPILER_VERSION = [
  `lessons-${PIPELINE}`,
  ...["mdx-bundler", "esbuild"].map((name) => versionOf(name)),
].join("-");

function versionOf(name: string): string {
  const { version }: { version: string } = require(`${name}/package.json`);
  return version;
}

/**
 * Compiles a lesson's MDX to the body of a function that makes its component. Throws ContentError with the
 * lines at fault.
 */
export async function compileLesson(source: string, file: string): Promise<string> {
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        development: false,
        remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, markBlocks],
      }),
      // A fault is thrown with its place; esbuild need not print it as well.
      esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
    });
    return code;
  } catch (error) {
    throw new ContentError(faultsOf(error).map(({ line, message }) => ({ file, line, message })));
  }
}

/** esbuild's faults; what our own reader and the MDX parser said is in `detail`, without esbuild's frame. */
interface EsbuildFault {
  readonly text: string;
  readonly location: { readonly line: number } | null;
  readonly detail?: { readonly cause?: { readonly reason?: string } };
}

function faultsOf(error: unknown): { line: number | null; message: string }[] {
  if (error instanceof Error && "errors" in error && Array.isArray(error.errors)) {
    const faults: EsbuildFault[] = error.errors;
    return faults.map(({ text, location, detail }) => ({
      line: location?.line ?? null,
      message: detail?.cause?.reason ?? text,
    }));
  }
  return [{ line: null, message: error instanceof Error ? error.message : String(error) }];
}
