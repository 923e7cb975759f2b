export default {
  title: "应对异议",
};
