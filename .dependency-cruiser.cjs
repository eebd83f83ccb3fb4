/** The walls between the rooms (docs/architecture.md). `tools/walls` proves that each one holds. */
module.exports = {
  forbidden: [
    {
      name: 'every-import-resolves',
      comment: 'what leads nowhere would slip past every other wall',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'app-imports-no-app',
      comment: 'Services meet only over Kafka; what one needs of another it keeps as its own copy.',
      severity: 'error',
      from: { path: '(^|/)apps/([^/]+)/' },
      to: { path: '(^|/)apps/([^/]+)/', pathNot: '(^|/)apps/$2/' },
    },
    {
      name: 'lib-imports-no-app',
      severity: 'error',
      from: { path: '(^|/)libs/' },
      to: { path: '(^|/)apps/' },
    },
    {
      name: 'domain-knows-no-framework',
      comment: 'A decision is pure: no Nest, no TypeORM, no Kafka, no sockets, no environment.',
      severity: 'error',
      from: { path: '(^|/)apps/[^/]+/src/(domain/|.*\\.decide\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|kafkajs|ioredis|express|socket\\.io|bull)(/|$)|(^|/)libs/(custody|database|event-bus|service-runtime|testing)/',
      },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-deep-import-into-a-lib',
      comment: 'A lib is entered through its index.',
      severity: 'error',
      from: { path: '(^|/)(apps|libs|tools)/([^/]+)/' },
      to: { path: '(^|/)libs/([^/]+)/src/.+', pathNot: ['(^|/)libs/[^/]+/src/index\\.ts$', '(^|/)libs/$3/'] },
    },
    {
      name: 'kafkajs-behind-the-event-bus',
      severity: 'error',
      from: { pathNot: '(^|/)(libs/event-bus|libs/testing|tools|deploy)/' },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'primitives-and-contracts-stay-small',
      comment: 'Everything depends on them: they depend on nothing of ours.',
      severity: 'error',
      from: { path: '(^|/)libs/(primitives|contracts)/' },
      to: { path: '(^|/)libs/', pathNot: '(^|/)libs/(primitives|contracts)/' },
    },
    {
      name: 'merkle-is-pure',
      comment: 'A witness elsewhere runs it as well.',
      severity: 'error',
      from: { path: '(^|/)libs/merkle/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '(^|/)libs/(merkle|proof-forms)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'proof-forms-run-anywhere',
      comment: 'An auditor’s browser runs them as well: nothing of Node, no cryptography.',
      severity: 'error',
      from: { path: '(^|/)libs/proof-forms/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '(^|/)libs/proof-forms/' },
    },
    {
      name: 'lifecycle-is-pure',
      comment: 'The rules of the lifecycle know events and refusals, and no framework.',
      severity: 'error',
      from: { path: '(^|/)libs/lifecycle/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '(^|/)libs/(lifecycle|contracts|primitives)/' },
    },
    {
      name: 'witness-stands-alone',
      comment: 'It runs elsewhere from a copy of these rooms, without node_modules: an auditor can read all of it.',
      severity: 'error',
      from: {
        path: '(^|/)(apps/trail-witness|libs/signed-note|libs/merkle|libs/proof-forms)/',
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: '(^|/)(apps/trail-witness|libs/signed-note|libs/merkle|libs/proof-forms)/',
      },
    },
    {
      name: 'tests-only-in-tests',
      severity: 'error',
      from: { path: '(^|/)(apps|libs)/', pathNot: '(\\.spec\\.(ts|mjs)$|(^|/)libs/testing/)' },
      to: { path: '(^|/)libs/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
