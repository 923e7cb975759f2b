import type { ErrorCode } from "yaml";
import type { Message } from "./problem.ts";

export const TOO_DEEP: Message = { en: "nested too deeply", "zh-CN": "嵌套的层次太多" };
export const PLAIN_KEY: Message = { en: "a key must be a plain word", "zh-CN": "冒号前面的名称只能是简单的文字" };

/** What the parser says to programmers, said to authors. */
const REWORDED: Partial<Readonly<Record<ErrorCode, Message>>> = {
  MULTIPLE_DOCS: {
    en: 'another document begins here, with a line of "---"; a scenario is a single one',
    "zh-CN": "从单独一行的「---」起是另一份内容；一个情景文件只能有一份",
  },
  NON_STRING_KEY: PLAIN_KEY,
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

/** Messages of the parser that say more than their code. Each pattern matches a message as a whole. */
const BY_MESSAGE: readonly (readonly [RegExp, zh: string])[] = [
  [/^Missing closing (["']).*$/s, "从这里开始的文字，末尾少了引号「$1」"],
  [/^Flow (?:map|sequence) .*end with a ([\]}])$/s, "括号没有闭合：少了「$1」，或者缩进不够"],
  [/^Flow end indicator should be .*$/s, "右括号要比它所属的名称缩进得更多"],
  [/^Missing , between .*$/s, "两项之间少了逗号「,」"],
  [/^Missing , or : between .*$/s, "这里少了逗号「,」或冒号「:」"],
  [/^Missing space after : .*$/s, "冒号「:」后面少了空格"],
  [/^Implicit map keys need to be followed .*$/s, "名称后面少了冒号「:」和内容"],
  [/^A block sequence may not be used .*$/s, "列表不能当作名称"],
  [/^All mapping items .*$/s, "同一层的名称要从同一列开始"],
  [/^All sequence items .*$/s, "同一个列表的各项要从同一列开始"],
  [/^Sequence item without .*$/s, "列表的每一项都要以「-」开头"],
  [/^Block scalar (?:lines|values) .*$/s, "「|」或「>」下面的文字缩进得不够"],
  [/^Block scalars with more-indented .*$/s, "「|」或「>」下面开头的空行缩进得太多"],
  [/^Block scalar header includes extra characters: (.*)$/s, "「$1」里，「|」或「>」后面有多余的字符"],
  [/^Missing newline after .*$/s, "这里要另起一行"],
  [/^Missing directives-end.*$/s, "以 % 开头的一行后面少了单独一行的「---」；文字要以 % 开头，请加引号"],
  [/^Comments must be separated .*$/s, "注释符号「#」前面要有空格"],
  [/^Tags and anchors must be separated .*$/s, "以 & 或 ! 开头的记号后面要有空格"],
  [/^Plain value cannot start with a tab .*$/s, "文字不能以制表符开头"],
  [/^Plain value cannot start with .* (\S)$/s, "文字不能以「$1」开头；请给整段文字加引号"],
  [/^Invalid escape sequence (.*)$/s, "双引号里不能写「$1」；要写反斜杠本身，请写两个"],
  [/^Unresolved tag: (.*)$/s, "不认识的标签「$1」；文字要以 ! 开头，请加引号"],
  [/^Unknown directive (.*)$/s, "不认识的指令「$1」；文字要以 % 开头，请加引号"],
  [/^Unexpected (\S) in (?:flow map|flow sequence|collection)$/s, "这里多了「$1」"],
  [/^Unexpected empty item .*$/s, "两个逗号之间没有内容"],
  [/^Unexpected .* token in YAML (?:stream|document): "(.*)"$/s, "这里不该有「$1」"],
  [/^Unexpected block-seq-ind on same line .*$/s, "列表要另起一行，不能和名称写在同一行"],
  [/^Unexpected .* at node end$/s, "这一项到此已经完整，后面的内容是多余的"],
];

const BY_CODE: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "以 * 开头的引用不能再带别的记号",
  BAD_ALIAS: "以 * 或 & 开头的引用名称不对",
  BAD_COLLECTION_TYPE: "标签和它后面的内容不符",
  BAD_DIRECTIVE: "以 % 开头的指令不对",
  BAD_DQ_ESCAPE: "双引号里的反斜杠用得不对；要写反斜杠本身，请写两个",
  BAD_INDENT: "缩进不对：同一层的内容要从同一列开始，并且比所属的名称缩进得更多",
  BAD_PROP_ORDER: "以 & 或 ! 开头的记号写错了位置",
  BAD_SCALAR_START: "文字不能以这个符号开头；请给整段文字加引号",
  BLOCK_AS_IMPLICIT_KEY: "同一行里有两处「名称: 内容」；文字里有冒号时，请给整段文字加引号",
  BLOCK_IN_FLOW: "方括号或花括号里不能用缩进分层",
  DUPLICATE_KEY: "同一个名称在同一处写了两次",
  IMPOSSIBLE: "这里的写法无法识别",
  KEY_OVER_1024_CHARS: "冒号离名称的开头太远，最多隔 1024 个字符",
  MISSING_CHAR: "这里少了一个符号或空格",
  MULTILINE_IMPLICIT_KEY: "名称和它的冒号要写在同一行；也许上一行少了冒号",
  MULTIPLE_ANCHORS: "一处内容只能有一个以 & 开头的名称",
  MULTIPLE_DOCS: "一个情景文件只能有一份内容",
  MULTIPLE_TAGS: "一处内容只能有一个以 ! 开头的标签",
  NON_STRING_KEY: PLAIN_KEY["zh-CN"],
  RESOURCE_EXHAUSTION: TOO_DEEP["zh-CN"],
  TAB_AS_INDENT: "缩进不能用制表符，请改用空格",
  TAG_RESOLVE_FAILED: "以 ! 开头的标签无法识别",
  UNEXPECTED_TOKEN: "这里有多余的内容，或者前面少了标点",
};

/** An error of the YAML parser, which speaks English, in both languages. */
export function toldOf(code: ErrorCode, message: string): Message {
  const reworded = REWORDED[code];
  if (reworded !== undefined) return reworded;
  const found = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  return { en: message, "zh-CN": found === undefined ? BY_CODE[code] : message.replace(found[0], found[1]) };
}
