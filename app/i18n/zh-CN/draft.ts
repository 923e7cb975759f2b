export default {
  title: "草稿",
};
