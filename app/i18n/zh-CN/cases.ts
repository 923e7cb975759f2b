export default {
  title: "案例库",
};
