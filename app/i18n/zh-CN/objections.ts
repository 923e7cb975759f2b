export default {
  title: "应对异议",
  lead: "客户说“不”，多半不是不要，是还有一件事放不下。先听出是哪一件，再开口。",
  kinds: {
    title: "常碰到的三种",
    "wait-for-price": {
      name: "等降价",
      says: "“钱我备着呢，等活动再说。”",
      hint: "他等的那个价，谁也打不了包票。别抢着降，也别追着缠。跟他把账摊开：等，能省下什么，又要搭上什么。",
    },
    "compare-and-leave": {
      name: "货比三家，比完就走",
      says: "“我先去别家转转。”",
      hint: "他还没比完。给他留下来的理由，不设走不掉的坎。他真要走，就大大方方送，比来比去，会想起你。",
    },
    "last-minute-demand": {
      name: "临签字又加码",
      says: "“再送一年保养，我就签。”",
      hint: "笔都拿起来了，又多一条。顶回去，丢生意；全答应，丢利润。和和气气说“不”，难处上帮一把，让一样就换一样。",
    },
  },
  begin: {
    title: "还没开始",
    own: "先读一课，做十题，再找一位客户谈一次。练习只有你看得到，谈砸了也不要紧。",
    lesson: "先读：{{title}}",
    visitor: "不用注册，先找一位客户谈一次，谈砸了也不要紧。",
    rolePlay: "先见见{{name}}",
  },
  standing: {
    title: "走到哪儿了",
    sum: "及格 {{passed}} / {{customers}} 场，做过 {{seen}} / {{items}} 题，学完 {{read}} / {{lessons}} 课",
  },
  rolePlays: {
    title: "找他们谈谈",
    hint: "每场只练一种。点开标题，可以先看看来的是谁，也可以直接考核。",
    visitorHint: "每场只练一种。点开标题，可以先看看来的是谁。",
    best: "考核最好 {{score}} 分",
    passed: "已及格",
    notPassed: "还没及格",
    notAssessed: "还没考核过",
    practised_other: "练过 {{count}} 次",
    never: "还没谈过",
    start: "开始练习",
    startOf: "开始练习：{{title}}",
  },
  decks: { title: "做题练反应" },
  lessons: { title: "讲这些的课" },
  signIn: { text: "登录以后才能做题、读课，进度会一直记着。", go: "登录" },
};
