export default {
  title: "搜索",
  label: "搜课程、要点、练习和对练",
  placeholder: "比如：断货、准客户、投诉",
  go: "搜",
  hint: "两个字就能搜。在任何页面按 / 都能到这里。",
  found_other: "找到 {{count}} 条",
  none: "没找到“{{query}}”",
  noneHint: "换个说法，或者少打几个字。",
  other: "中文内容里没有，下面是英文的：",
  kind: { lesson: "课程", point: "要点", "role-play": "情景对练", drill: "专项练习" },
};
