export default {
  title: "报告",
};
