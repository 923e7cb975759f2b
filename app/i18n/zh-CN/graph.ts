export default {
  title: "关系图",
};
