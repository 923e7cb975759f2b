import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyCase, textsOf } from "./case.ts";
import { findIdentifying } from "./identifying.ts";
import { mask, maskAll, proposalsIn, unmask } from "./masking.ts";

const found = (text: string, names?: readonly string[]) =>
  findIdentifying(text, names).map(({ kind, text: hit }) => `${kind}: ${hit}`);

test.each([
  ["打我手机13812345678吧", "phone: 13812345678"],
  ["电话 +86 138 1234 5678", "phone: +86 138 1234 5678"],
  ["座机010-62345678", "phone: 010-62345678"],
  ["客服是400-810-8888", "phone: 400-810-8888"],
  ["发到 li.wei@huaxing.com.cn 就行", "email: li.wei@huaxing.com.cn"],
  ["身份证11010519491231002X", "id-number: 11010519491231002X"],
  ["卡号 6222 0212 3456 7890 123", "card: 6222 0212 3456 7890 123"],
  ["微信：wang_lei88", "account: wang_lei88"],
  ["QQ号123456789", "account: 123456789"],
  ["开一辆京A12345来的", "plate: 京A12345"],
  ["新能源车粤BD12345", "plate: 粤BD12345"],
  ["我住在中山路12号3单元502室", "address: 中山路12号3单元502室"],
  ["送到朝阳区建国路88号", "address: 朝阳区建国路88号"],
  ["我在华兴贸易有限公司上班", "company: 华兴贸易有限公司"],
  ["跟北京天元律师事务所谈", "company: 北京天元律师事务所"],
  ["王经理说太贵", "person: 王经理"],
  ["李总，您好", "person: 李总"],
  ["张女士问有没有货", "person: 张女士"],
  ["欧阳老师介绍的", "person: 欧阳老师"],
  ["找了赵国强先生", "person: 赵国强先生"],
  ["小张，这边请", "person: 小张"],
  ["Call me on 020 7946 0958", "phone: 020 7946 0958"],
  ["my mobile is 07700 900123", "phone: 07700 900123"],
  ["ring (415) 555-2671", "phone: (415) 555-2671"],
  ["write to jo@acme.co.uk please", "email: jo@acme.co.uk"],
  ["We met at 12 High Street last week", "address: 12 High Street"],
  ["at SW1A 1AA, near the park", "address: SW1A 1AA"],
  ["He runs Blue Harbour Ltd in town", "company: Blue Harbour Ltd"],
  ["ordered by Northern Lights Inc.", "company: Northern Lights Inc."],
  ["Mrs Whitfield shook her head", "person: Mrs Whitfield"],
  ["I asked Dr. Anna Smith about it", "person: Dr. Anna Smith"],
  ["Mr Brown They left", "person: Mr Brown"],
  ["parked as AB12 CDE outside", "plate: AB12 CDE"],
])("%s: %s", (text, hit) => {
  expect(found(text)).toEqual([hit]);
});

test.each([
  "对方经理总是说太贵，总共谈了三次",
  "客户经理和项目经理都在，高级经理没来",
  "一共12800元，分12期，每期1066元",
  "2026年11月23日下午3点见面",
  "我们公司是有限责任公司吗？",
  "他说要提高总价，关于总量再谈",
  "加工厂的工作时间是8点到17点",
  "这家公司的老板不在，店长在",
  "路上堵了20分钟，在3号楼下等",
  "The customer wanted 1,200 units by 2026-11-23",
  "Miss the deadline and we lose 5% of 10000",
  "She said the offer was limited and the road was long",
  "I waited 20 minutes. The manager was out.",
  "Order 48213, three rooms on floor 12",
])("nothing is found in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("names of the installation's people are found, longest first, and not within other words", () => {
  expect(found("周晓琳和周晓去的", ["周晓", "周晓琳"])).toEqual(["colleague: 周晓琳", "colleague: 周晓"]);
  expect(found("Tess Trainer said so; Will you?", ["Tess Trainer", "Will"])).toEqual(["colleague: Tess Trainer"]);
  expect(found("Tess Trainers", ["Tess Trainer"])).toEqual([]);
});

const contentOf = (situation: string, outcome = "", locale: "zh-CN" | "en" = "zh-CN") => ({
  ...emptyCase(locale),
  situation,
  outcome,
});

test("one replacement stands for one thing everywhere, and taking it back restores the words", () => {
  const content = contentOf("王经理和李总来了，王经理先说。", "王经理签了。客户甲是别人。");
  const proposals = proposalsIn(content);
  expect(proposals.map(({ original, replacement }) => [original, replacement])).toEqual([
    ["王经理", "客户乙"],
    ["李总", "客户丙"],
  ]);
  const [first] = proposals;
  if (!first) throw new Error("nothing proposed");
  const masked = mask(content, first);
  expect(masked.situation).toBe("客户乙和李总来了，客户乙先说。");
  expect(masked.outcome).toBe("客户乙签了。客户甲是别人。");
  expect(unmask(masked, first)).toEqual(content);
});

const pieces = [
  ...[
    "王经理",
    "李总",
    "欧阳女士",
    "13812345678",
    "华兴有限公司",
    "京A12345",
    "a@b.cn",
    "微信：abc12345",
    "建国路88号",
  ],
  ...["Mr Brown", "Blue Harbour Ltd", "12 High Street", "020 7946 0958", "Tess Trainer", "6222021234567890123", "小张"],
  ...["说", "，", "。", " ", "and ", "在", "的", "1", "客户甲", "Customer A", "【电话】", "有限公司", "总", "\n"],
];

test("after all proposals are applied nothing is found any more, and each can be taken back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
      fc.constantFrom("zh-CN", "en"),
      (one, other, locale) => {
        const names = ["Tess Trainer"];
        const content = contentOf(one.join(""), other.join(""), locale);
        const { content: masked, done } = maskAll(content, names);
        expect(textsOf(masked).flatMap((text) => findIdentifying(text, names))).toEqual([]);
        expect(done.reduceRight((back, proposal) => unmask(back, proposal), masked)).toEqual(content);
      },
    ),
    { numRuns: 500 },
  );
});
