/*
 * What a person, a company or a place could be recognised by, in Chinese and English texts. Patterns, not understanding:
 * they find what is usually written, and an author still reads the case through.
 */

export const IDENTIFYING = [
  "email",
  "id-number",
  "card",
  "phone",
  "account",
  "plate",
  "address",
  "company",
  "person",
  "colleague",
] as const;
export type IdentifyingKind = (typeof IDENTIFYING)[number];

export interface Hit {
  readonly kind: IdentifyingKind;
  /** Where it begins in the text, in UTF-16 units. */
  readonly from: number;
  readonly text: string;
}

const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包柏宁柯阮桂闵解强丛滕";
const DOUBLE = "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|端木|南宫";
/** Short titles need a look at what follows: 总是, 工厂 and 姐妹 are words of their own. */
const TITLES =
  "总经理|副总|经理|总监|主任|处长|科长|局长|厂长|校长|院长|店长|行长|董事长|老板娘|老板|掌柜|先生|女士|小姐|太太|阿姨|老师|医生|大夫|律师|师傅|会计|总(?![是共结体算部价额数量之得裁金计归公店台线监经])|工(?![作厂人资程业地具种序商行会])|董(?!事)|姐(?!妹|夫)|哥(?!们)|嫂";
/** Words that end in, or are, what looks like a surname before a title. */
const NO_NAMES =
  /(?:对方|双方|甲方|乙方|多方|各方|一方|地方|官方|厂方|资方|店方|校方|院方|提高|最高|更高|太高|很高|现金|资金|奖金|押金|定金|基金|黄金|五金|关于|由于|对于|等于|在于|至于|属于|用于|临时|平时|当时|有时|同时|小时|准时|及时|按时|随时|常常|经常|非常|平常|通常|正常|日常|异常|相关|有关|海关|机关|公关|主管|保管|尽管|不管|只管|高管|城管|班长|平安|公安|保安|治安|语文|中文|英文|完成|达成|变成|构成|组成|年龄|检查|调查|审查|简单|订单|名单|账单|面包|钱包|承包|外包|红包|打包|方向|一向|江|原石|水田|电梯|强|加强|增强|理解|了解|见解|讲解|和解|费|学费|免费|消费|收费|浪费|油费|房费|会费|世纪|年纪|经纪|文武|成游|导游|旅游|太阳|缺席|出席|首席|主席|警卫|保卫|歌曲|戏曲|风景|背景|前景|场景|家庭|项|各项|事项|选项|款项)$/;

interface Rule {
  readonly kind: IdentifyingKind;
  readonly pattern: RegExp;
  /** Narrows or refuses what was found; the part of `found` that counts, or null. `before` is what stands before it. */
  readonly keep?: (found: string, before: string) => string | null;
}

const LEADING =
  /^.*(?:住在|位于|地址是|地址|在|到|去|往|从|来|是|住|于|跟|和|与|给|对|找|向|叫|为|帮|的|了|有|：|:|，|、)/u;
const trimmed = (found: string): string => found.replace(LEADING, "");
const NOT_OWN =
  /^(?:我们?|你们?|他们?|她们?|这家|那家|这|那|该|本|贵|某|一家|某家|两家|几家|多家|哪家|任何|股份|公司[甲-癸\d]*)+$/;

const EN_STARTS =
  /^(?:The|They|We|He|She|It|But|And|Then|That|This|What|Why|When|Where|How|If|So|Our|My|Your|Please|Thank|Thanks|Yes|No|Ok|Okay|Customer|Company|Colleague)$/;

const RULES: readonly Rule[] = [
  { kind: "email", pattern: /[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g },
  {
    kind: "id-number",
    pattern:
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  { kind: "id-number", pattern: /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
  { kind: "card", pattern: /(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3}-) ?\d{7,8}(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)[48]00-?\d{3}-?\d{4}(?!\d)/g },
  { kind: "phone", pattern: /(?<![\d+])\+\d{1,3}(?:[ ()-]{0,2}\d){7,12}(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)0(?:7\d{3} ?\d{6}|\d{4} ?\d{5,6}|\d{3} \d{3} \d{4}|\d{2} \d{4} \d{4})(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/g },
  {
    kind: "account",
    pattern:
      /(?<=(?:微信|wechat|weixin|QQ|whats ?app|vx|V信|抖音|telegram)(?:号码?|账号|\s?ID)?(?:\s?[：:]\s?|是|\s))[A-Za-z][\w-]{4,19}(?![\w-])/gi,
  },
  { kind: "account", pattern: /(?<=QQ(?:号码?)?(?:\s?[：:]\s?|是|\s)?)[1-9]\d{4,10}(?!\d)/gi },
  {
    kind: "plate",
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g,
  },
  { kind: "plate", pattern: /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g },
  {
    kind: "address",
    pattern:
      /[\p{Script=Han}]{1,12}(?:路|街|大道|巷|弄|胡同|里|村|镇|小区|花园|大厦|广场)\d{1,5}(?:-\d+)?(?:号院?|弄|栋|幢|楼|座|层|室|单元)(?:\d{1,5}(?:号楼|号|栋|幢|楼|座|单元|层|室))*/gu,
    keep: (found) =>
      /^(?:路|街|大道|巷|弄|胡同|里|村|镇|小区|花园|大厦|广场)/.test(trimmed(found)) ? null : trimmed(found),
  },
  {
    kind: "address",
    pattern:
      /\b\d{1,5}[A-Za-z]?,? (?:[A-Z][a-z'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Square|Boulevard|Blvd|Terrace|Crescent)\b\.?/g,
  },
  { kind: "address", pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g },
  {
    kind: "company",
    pattern: /[\p{Script=Han}A-Za-z0-9（）()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|事务所)/gu,
    keep: companyIn,
  },
  {
    kind: "company",
    pattern: /\b(?:[A-Z][\w&'’-]*,? ){1,4}(?:Ltd|Limited|Inc|LLC|Plc|PLC|plc|GmbH|Corp|Corporation)\b\.?/g,
  },
  {
    kind: "person",
    pattern: new RegExp(`(?:(?:${DOUBLE})|[${SURNAMES}])[\\p{Script=Han}]{0,2}?(?:${TITLES})`, "gu"),
    keep: personIn,
  },
  {
    kind: "person",
    pattern:
      /(?<![\p{Script=Han}])(?:小|老|阿)[张王李刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓许沈彭吕](?=[，。！？、：；,.!?:;\s说问]|$)/gu,
  },
  {
    kind: "person",
    pattern: /\b(?:Mrs|Mr|Ms|Miss|Mx|Dr|Prof)\.? [A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?/g,
    keep: (found) => {
      const words = found.split(" ");
      const names = words.slice(1);
      const second = names[1];
      if (names[0] !== undefined && EN_STARTS.test(names[0])) return null;
      return second !== undefined && EN_STARTS.test(second) ? words.slice(0, 2).join(" ") : found;
    },
  },
];

const COMPANY_ENDS = /(?:有限责任公司|股份有限公司|有限公司|集团公司|事务所)$/u;

function companyIn(found: string): string | null {
  const end = COMPANY_ENDS.exec(found)?.[0] ?? "";
  const stem = trimmed(found.slice(0, found.length - end.length));
  return stem.length < 2 || NOT_OWN.test(stem) || /^(?:会计师|律师)$/.test(stem) ? null : stem + end;
}

const NO_STEMS =
  /^(?:高级|高层|安全|金融|常务|常驻|任何|任命|方面|周边|周末|成本|成品|成都|江苏|江西|关系|关键|管理|单位|文化|文员|查账|时装|石油|石化|包装|安装|马上|万一|项目|汽车|金牌|强势|施工|管工|甘|向来|白班|夏季|温馨)/;

function personIn(found: string, before: string): string | null {
  if (NO_STEMS.test(found)) return null;
  // "对方经理" names nobody: its 方 belongs to the word before.
  const surname = new RegExp(`^(?:${DOUBLE})`).test(found) ? found.slice(0, 2) : found.slice(0, 1);
  if (surname.length === 1 && NO_NAMES.test(before.slice(-1) + surname)) return null;
  const given = found.slice(surname.length).replace(new RegExp(`(?:${TITLES})$`, "u"), "");
  return /[的了在是和与说问给把被要有就也都不没很叫让对向找请跟]/.test(given) ? null : found;
}

/**
 * What could be recognised in a text, in its order, without overlaps. `names` are people of the installation: a name of
 * one character or one word is too often a word of its own to be looked for.
 */
export function findIdentifying(text: string, names: readonly string[] = []): Hit[] {
  const hits: Hit[] = [];
  const add = (kind: IdentifyingKind, from: number, found: string) => {
    const overlaps = hits.some((hit) => from < hit.from + hit.text.length && hit.from < from + found.length);
    if (!overlaps && found !== "") hits.push({ kind, from, text: found });
  };
  for (const { kind, pattern, keep } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const [found] = match;
      const kept = keep ? keep(found, text.slice(0, match.index)) : found;
      if (kept !== null)
        add(kind, match.index + found.length - (found.endsWith(kept) ? kept.length : found.length), kept);
    }
  }
  for (const name of [...names].filter(isTelling).sort((a, b) => b.length - a.length)) {
    const han = /\p{Script=Han}/u.test(name);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const around = (text[at - 1] ?? " ") + (text[at + name.length] ?? " ");
      if (han || !/[\p{L}\p{N}]/u.test(around)) add("colleague", at, name);
    }
  }
  return hits.sort((one, other) => one.from - other.from);
}

const isTelling = (name: string): boolean => (/\p{Script=Han}/u.test(name) ? name.length >= 2 : /\S \S/.test(name));
