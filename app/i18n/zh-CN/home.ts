export default {
  title: "今天",
  welcome: {
    title: "谈砸了，也不会真丢客户",
    lead: "这位客户有脾气，有难处，也有没说出口的话。你怎么说，他就怎么答；谈完告诉你哪一句值多少、哪一轮丢得最多，每个数都是算出来的，不是猜的。",
    start: "现在就谈",
    free: "不用注册，大约 {{minutes}} 分钟",
    signIn: "我有账户",
    how: "谈完你会看到",
    points: {
      losses: "分数去了哪里：每一轮丢了多少，加起来分毫不差",
      turning: "转折点：从哪一轮起，再怎么补救也来不及",
      whatIf: "如果当时换一句：客户会怎么回，最后能到哪一步",
    },
  },
  hello: "{{name}}，今天从这里开始",
  lesson: {
    label: "下一课",
    go: "开始学",
    resume: "接着学",
    done: "课程都学完了",
    all: "全部课程",
    minutes: "约 {{minutes}} 分钟",
  },
  rolePlay: { label: "情景对练", go: "去谈一次", resume: "接着谈", open: "还有一次没谈完" },
  team: { label: "团队", title: "把人请进来", text: "发一个邀请链接，他们就能开始学、开始谈。", go: "去邀请" },
  firstDay: "第一天：先学一课，再跟客户谈一次，够了。",
};
