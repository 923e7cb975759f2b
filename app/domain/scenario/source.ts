import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument } from "yaml";
import { bytesIn, decode, Refusal } from "./decode.ts";
import { type Message, MOST_PROBLEMS, type Problem } from "./problem.ts";
import { PLAIN_KEY, TOO_DEEP, toldOf } from "./yaml-faults.ts";

/** Limits on a scenario file. They bound the time of a refusal (well under a second), not what an author can say. */
export const LIMITS = { bytes: 1_000_000, tokens: 150_000, depth: 64, indent: 400, values: 200_000 } as const;

/** A plain value, as JSON knows it, read from YAML. Objects have no prototype. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** A file read into a plain value, with the line of every part of it. */
export interface Source {
  readonly value: Plain;
  /** The 1-based line of the dotted path `at`, or of its nearest ancestor that is in the file. */
  lineOf(at: string): number;
  /** The keys of the map at `at` in authored order (a plain object would move keys such as "2" to the front). */
  keysOf(at: string): readonly string[];
}

type Read = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problems: Problem[] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function named(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Refuses, before the recursive parser sees them, texts that would exhaust its stack or its time. The lexer
 * is iterative and linear; deep nesting makes itself known by open brackets, by many indicators in a row
 * (`- - - -`) or by far indentation.
 * Returns the offset of the last quotation mark that opens a text: where one is never closed, that one it is.
 */
function refuseBombs(text: string): number {
  let lastQuote = 0;
  let tokens = 0;
  let offset = 0;
  let open = 0;
  let run = 0;
  let content = false;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > LIMITS.tokens) {
      throw new Refusal(offset, {
        en: "the file has too many parts for a scenario",
        "zh-CN": "文件的内容太多，超出了一个情景的限度",
      });
    }
    const kind: string = content ? "content" : token.charAt(0);
    content = kind === "\u001f";
    if (kind === "[" || kind === "{") open++;
    else if (kind === "]" || kind === "}") open--;
    else if (open === 0 && (token === "-" || token === "?" || token === ":")) run++;
    else if (kind === "\n" || kind === "\r" || kind === "content" || kind === '"' || kind === "'") run = 0;
    const far = kind === " " && token.length > LIMITS.indent;
    if (open > LIMITS.depth || run > LIMITS.depth || far) throw new Refusal(offset, TOO_DEEP);
    if (kind === '"' || kind === "'") lastQuote = offset;
    // The lexer marks documents and scalars with control characters of its own, which stand for no text.
    if (kind !== "\u001f" && kind !== "\u0002" && kind !== "\u0018") offset += token.length;
  }
  return lastQuote;
}

class Reader {
  readonly lines = new Map<string, number>();
  readonly keys = new Map<string, string[]>();
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private values = 0;

  constructor(private readonly counter: LineCounter) {}

  private offsetOf(node: { range?: readonly [number, number, number] | null | undefined } | null): number {
    return node?.range?.[0] ?? 0;
  }

  private note(at: string, offset: number): void {
    this.lines.set(at, this.counter.linePos(offset).line);
  }

  read(node: Node | null, at: string, depth: number): Plain {
    const offset = this.offsetOf(node);
    if (++this.values > LIMITS.values) {
      throw new Refusal(offset, {
        en: "too many values (aliases expanded)",
        "zh-CN": "内容太多（把 * 引用都展开之后）",
      });
    }
    if (depth > LIMITS.depth) {
      throw new Refusal(offset, {
        en: `nested more than ${LIMITS.depth} deep`,
        "zh-CN": `嵌套超过了 ${LIMITS.depth} 层`,
      });
    }
    if (node === null) return null;
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target === undefined) {
        throw new Refusal(offset, {
          en: `alias *${node.source} names no anchor before it`,
          "zh-CN": `「*${node.source}」引用的内容，前面没有定义`,
        });
      }
      if (this.open.has(target)) {
        throw new Refusal(offset, {
          en: `alias *${node.source} contains itself`,
          "zh-CN": `「*${node.source}」引用的内容包含它自己`,
        });
      }
      return this.read(target, at, depth + 1);
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return this.scalar(node.value, offset);
    this.open.add(node);
    const value = isMap(node) ? this.map(node.items, at, depth) : isSeq(node) ? this.list(node.items, at, depth) : null;
    this.open.delete(node);
    return value;
  }

  private scalar(value: unknown, offset: number): Plain {
    if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
    if (typeof value !== "string") {
      throw new Refusal(offset, {
        en: "a value of a kind JSON does not know",
        "zh-CN": "这种内容 JSON 表示不了，情景文件里不能用",
      });
    }
    const control = CONTROL.exec(value) ?? LONE_SURROGATE.exec(value);
    if (control) {
      const character = named(control[0]);
      throw new Refusal(offset, {
        en: `the character ${character} is not allowed in a text`,
        "zh-CN": `文字里不能有字符 ${character}`,
      });
    }
    return value;
  }

  private list(items: readonly unknown[], at: string, depth: number): Plain[] {
    return items.map((item, index) => {
      const inner = at === "" ? String(index) : `${at}.${index}`;
      const node = toNode(item);
      this.note(inner, this.offsetOf(node));
      return this.read(node, inner, depth + 1);
    });
  }

  private map(pairs: readonly { key: unknown; value: unknown }[], at: string, depth: number): { [key: string]: Plain } {
    // Without a prototype, a key such as "__proto__" or "constructor" is a key like any other.
    const object: { [key: string]: Plain } = Object.create(null);
    const names: string[] = [];
    for (const pair of pairs) {
      const key = toNode(pair.key);
      const offset = this.offsetOf(key);
      if (key !== null && !isScalar(key)) throw new Refusal(offset, PLAIN_KEY);
      const name = String(key?.value ?? "");
      if (name === "__proto__") {
        throw new Refusal(offset, { en: 'the key "__proto__" is not allowed', "zh-CN": "不能用「__proto__」作名称" });
      }
      if (name in object) {
        throw new Refusal(offset, {
          en: `the key "${name}" is given twice`,
          "zh-CN": `名称「${name}」在同一处写了两次`,
        });
      }
      const inner = at === "" ? name : `${at}.${name}`;
      this.note(inner, offset);
      names.push(name);
      object[name] = this.read(toNode(pair.value), inner, depth + 1);
    }
    this.keys.set(at, names);
    return object;
  }
}

function toNode(item: unknown): Node | null {
  return isMap(item) || isSeq(item) || isScalar(item) || isAlias(item) ? item : null;
}

function parseText(text: string): Read {
  const counter = new LineCounter();
  const lastQuote = refuseBombs(text);
  const document = parseDocument(text, {
    lineCounter: counter,
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The parser's own check compares every key with every other; Reader does it with a set.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.slice(0, MOST_PROBLEMS).map(({ code, message, pos }) => {
      // The parser points to where it gave up, the end of the file; the author looks for where the text begins.
      const unclosed = /^Missing closing ["']/.test(message);
      return syntax(toldOf(code, message), unclosed ? lastQuote : pos[0], counter);
    });
    return { ok: false, problems };
  }
  const reader = new Reader(counter);
  const value = reader.read(document.contents, "", 0);
  const lineOf = (at: string): number => {
    for (let path = at; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
      const line = reader.lines.get(path);
      if (line !== undefined) return line;
    }
    return 1;
  };
  return { ok: true, source: { value, lineOf, keysOf: (at) => reader.keys.get(at) ?? [] } };
}

function syntax(told: Message, offset: number, counter: LineCounter): Problem {
  const { line, col } = counter.linePos(offset);
  const column = Math.max(1, col);
  const message = { en: `column ${column}: ${told.en}`, "zh-CN": `第 ${column} 列：${told["zh-CN"]}` };
  return { code: "syntax", at: "", line: Math.max(1, line), message };
}

/**
 * Reads a scenario file, YAML or JSON, as text or as bytes. Never throws: whatever is wrong becomes `syntax`
 * problems with line and column. Time is linear in the size, which is capped (`LIMITS`).
 */
export function readSource(input: string | Uint8Array): Read {
  const bytes = bytesIn(input, LIMITS.bytes);
  if (bytes > LIMITS.bytes) {
    const [size, most] = [bytes.toLocaleString("en"), LIMITS.bytes.toLocaleString("en")];
    const message = {
      en: `the file is too large: ${size} bytes; a scenario has at most ${most}`,
      "zh-CN": `文件太大：有 ${size} 字节，一个情景最多 ${most} 字节`,
    };
    return { ok: false, problems: [{ code: "syntax", at: "", line: 1, message }] };
  }
  const { text, fault } = decode(input);
  try {
    if (fault !== null) throw fault;
    const control = CONTROL.exec(text);
    if (control) {
      const character = named(control[0]);
      throw new Refusal(control.index, {
        en: `the character ${character} is not allowed`,
        "zh-CN": `文件里不能有字符 ${character}`,
      });
    }
    return parseText(text);
  } catch (error) {
    const counter = linesOf(text);
    if (error instanceof Refusal) return { ok: false, problems: [syntax(error.told, error.offset, counter)] };
    // The parser's own recursion: nothing a scenario could need goes that deep.
    if (error instanceof RangeError) return { ok: false, problems: [syntax(TOO_DEEP, 0, counter)] };
    throw error;
  }
}

/** Where the lines of a text begin, for what is refused before the parser has counted them. */
function linesOf(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
  return counter;
}
