export default {
  title: "案例课",
};
