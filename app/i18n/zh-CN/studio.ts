export default {
  title: "工作室",
};
