export default {
  title: "培训室",
  lead: "带班要看的、要办的，都从这里进。",
  links: {
    label: "培训室",
    people: "成员",
    assignments: "任务",
    coaching: "辅导",
    cases: "案例库",
    live: "案例课",
    reports: "报告",
    studio: "情景编辑",
  },
};
