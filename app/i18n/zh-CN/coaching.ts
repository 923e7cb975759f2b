export default {
  title: "辅导",
};
