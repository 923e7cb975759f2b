/** Imports go one way: routes → services → domain; services → content → domain; db → domain/ports. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment: "the domain imports nothing else of the tree",
      severity: "error",
      from: { path: "^app/domain" },
      to: { path: "^(app/(?!domain)|db/|server\\.ts)" },
    },
    {
      name: "domain-no-io",
      severity: "error",
      from: { path: "^app/domain", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "domain-no-frameworks",
      severity: "error",
      from: { path: "^app/domain" },
      to: { path: "node_modules/(react|react-dom|@remix-run|express|drizzle-orm|better-sqlite3)" },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { pathNot: "^app/routes" },
      to: { path: "^app/routes" },
    },
    {
      name: "only-composition-root-wires-db",
      severity: "error",
      from: { path: "^app", pathNot: "^app/(services/index\\.server|cli/)" },
      to: { path: "^db" },
    },
    {
      name: "components-know-domain-only",
      severity: "error",
      from: { path: "^app/components" },
      to: { path: "^app/(services|content|http|routes|cli)" },
    },
    {
      name: "services-below-routes",
      severity: "error",
      from: { path: "^app/services" },
      to: { path: "^app/(components|http)" },
    },
    {
      name: "content-below-services",
      severity: "error",
      from: { path: "^app/content" },
      to: { path: "^app/(services|components|http)" },
    },
    { name: "db-knows-ports", severity: "error", from: { path: "^db" }, to: { path: "^app/(?!domain)" } },
    {
      name: "http-above-services",
      severity: "error",
      from: { path: "^app/http" },
      to: { path: "^(db|app/components|app/content)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
