export default {
  /** By ErrorCode of the domain. */
  code: {
    "not-found": "没有找到。可能已被删除，或者你没有权限查看。",
    forbidden: "你的角色不能做这件事。需要的话，请联系培训师或管理员。",
    "sign-in-required": "请先登录。",
    "bad-input": "有几处填得不对，请看标红的地方。什么都没有改动。",
    "email-taken": "这个邮箱已有账户。请直接登录，或换一个邮箱。",
    "wrong-credentials": "邮箱或密码不对。",
    "wrong-password": "现在的密码不对。",
    "invitation-unusable": "这个邀请已不能用了。请向邀请你的人再要一个。",
    "invitation-email-differs": "这个邀请是发给另一个邮箱的。请用收到邀请的邮箱。",
    "already-set-up": "这里已经设置过了。请登录。",
    "stale-turn": "这一轮已经答过了，下面是现在的进度。",
    "not-offered": "这句话不在当前的选项里。请从现有的几句里选。",
    "attempt-over": "这次对话已经结束。",
    "attempt-open": "这次对话还没有结束，结束后才能看复盘。",
    "not-in-assessed": "考核中不能这样做，练习时可以。",
    "no-more-hints": "这一轮没有更多提示了。",
    "rate-limited": "操作太频繁了，请稍等一会儿再试。",
    "cross-origin": "这个请求不是从本站的页面发出的，已被拒绝。请刷新页面后重试。",
    "too-large": "内容太大了，没有保存。",
  },
  /** What is wrong with one field of a form. */
  field: {
    required: "请填写",
    email: "请填写完整的邮箱，例如 name@example.com",
    "too-long": "太长了",
    "password-short": "密码至少 10 个字符",
    "password-long": "密码最多 200 个字符",
    "password-differs": "两次输入的密码不一样",
    "password-same": "新密码和现在的一样",
    "bad-characters": "含有不能保存的字符，请删去后重试",
    days: "请填写 1 到 90 之间的天数",
    choice: "请从列表中选一项",
    "set-up-code": "设置码不对。它显示在服务器的终端窗口里",
    "email-taken": "这个邮箱已有账户",
    "wrong-password": "现在的密码不对",
    "invitation-email-differs": "这个邀请是发给另一个邮箱的",
  },
  page: {
    "404": {
      title: "没有这个页面",
      text: "地址可能有误，或者内容已经移走。你的学习进度和对话记录都在。",
    },
    "403": {
      title: "这一页你看不了",
      text: "你的角色没有权限打开它。什么都没有改动。需要的话，请联系培训师或管理员。",
    },
    "401": {
      title: "请先登录",
      text: "登录后就能继续。你的学习进度和对话记录都在。",
    },
    "429": {
      title: "请求太频繁",
      text: "请稍等一会儿，再刷新这一页。已经保存的内容都在。",
    },
    "4xx": {
      title: "这个请求没能处理",
      text: "请返回上一页再试。已经保存的内容都在。",
    },
    "500": {
      title: "我们这边出错了",
      text: "错误已经记下。已经保存的进度和对话都在。请稍后刷新再试。",
    },
    offline: {
      title: "连不上服务器",
      text: "请检查网络，然后重试。已经保存的进度和对话都在。",
    },
    home: "回到首页",
    reload: "刷新这一页",
    signIn: "去登录",
  },
};
