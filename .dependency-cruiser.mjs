/**
 * Imports go one way (ARCHITECTURE.md). Each rule names who may not import what, and why.
 * scripts/boundaries.ts runs them, and fails when it saw no modules.
 */
const test = "\\.(db\\.)?test\\.tsx?$"

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that import each other are one idea in two places.",
      severity: "error",
      from: { pathNot: "^lib/db/generated" },
      to: {
        circular: true,
        pathNot: "^lib/db/generated",
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    },
    {
      name: "lib-knows-no-screens",
      comment: "lib is used by pages, never the other way round.",
      severity: "error",
      from: { path: "^(lib|emails|prisma)/", pathNot: test },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-routes",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "^app/" },
    },
    {
      name: "screens-read-through-loaders-and-write-through-actions",
      comment: "A page never touches the database: the loader proves the session first.",
      severity: "error",
      from: { path: "^(components/|app/.*(page|layout|loading|error)\\.tsx$)", pathNot: test },
      to: {
        path: "^lib/(db/(client|scope|locks|outbox)|.*/(mutations|sql)\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "the-shared-language-is-pure",
      comment: "lib/tracking decides what is true: no input or output of its own.",
      severity: "error",
      from: { path: "^lib/tracking/", pathNot: test },
      to: { pathNot: "^(lib/tracking/|lib/errors|node_modules/zod/|node:crypto|crypto$)" },
    },
    {
      name: "normalising-is-pure",
      comment: "From payload to update by data alone; clients and signatures stand beside.",
      severity: "error",
      from: { path: "^lib/sources/[^/]+/(normalise|codes|schema|journeys)\\.ts$" },
      to: {
        path: "^(lib/(db|env|inbox|shipments|jobs|session)|app/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sources-know-no-inbox",
      severity: "error",
      from: { path: "^lib/sources/", pathNot: test },
      to: { path: "^lib/(inbox|notifications|jobs)/" },
    },
    {
      name: "domains-know-no-later-domain",
      comment: "tracking <- shipments <- notifications; only jobs composes.",
      severity: "error",
      from: { path: "^lib/shipments/", pathNot: `${test}|/(loaders|actions)\\.ts$` },
      to: { path: "^lib/(inbox|notifications|jobs|session|tracking-page)/" },
    },
    {
      name: "notifications-know-no-jobs-or-inbox",
      severity: "error",
      from: {
        path: "^lib/(notifications|mail|brand|teams)/",
        pathNot: `${test}|/(loaders|actions)\\.ts$`,
      },
      to: { path: "^lib/(inbox|jobs|session)/" },
    },
    {
      name: "reads-and-writes-know-no-framework",
      comment: "Queries and mutations work in a job, a script and a test as they do in a page.",
      severity: "error",
      from: { path: "^lib/.*/(queries|mutations|record|generations|sql|decide|fold)\\.ts$" },
      to: { path: "^(node_modules/(next|next-auth|react|inngest)/|lib/(session|jobs)/)" },
    },
    {
      name: "only-the-server-and-its-scripts-know-the-jobs",
      severity: "error",
      from: { path: "^(lib|components|emails)/", pathNot: `${test}|^lib/jobs/` },
      to: { path: "^lib/jobs/" },
    },
    {
      name: "the-product-needs-no-scripts-or-tests",
      severity: "error",
      from: { path: "^(app|components|lib|emails)/", pathNot: test },
      to: { path: "^(scripts|tests|e2e|prisma)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
  },
}
