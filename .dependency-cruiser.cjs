// The direction of imports, layer by layer: each layer may import itself and the layers listed
// beside it, nothing else. `npm run lint` enforces it; test/layers.test.ts shows that it bites.
const layers = {
  interval: [],
  statement: [],
  checker: [],
  moments: ['interval', 'statement'],
  prover: ['interval', 'statement', 'moments'],
  coq: ['interval', 'statement', 'prover'],
  training: [],
  crosscheck: ['prover', 'checker', 'moments', 'training', 'interval', 'statement'],
  report: ['prover', 'checker', 'moments', 'interval', 'statement', 'crosscheck', 'training'],
  cli: [
    'prover',
    'coq',
    'checker',
    'moments',
    'interval',
    'statement',
    'crosscheck',
    'training',
    'report',
  ],
};

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      comment: `src/${layer} may import only itself${allowed.map((a) => `, src/${a}`).join('')}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: [layer, ...allowed].map((a) => `^src/${a}/`) },
    })),
    {
      name: 'no-circular',
      comment: 'a cycle has no order in which it can be read',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'statements-are-data',
      comment: 'statements are text that both sides read; they import nothing that computes',
      severity: 'error',
      from: { path: '^src/statement/data/' },
      to: { pathNot: '^src/statement/data/' },
    },
    {
      name: 'kernel-has-no-dependencies',
      comment: 'the interval kernel trusts nothing but the language',
      severity: 'error',
      from: { path: '^src/interval/' },
      to: { pathNot: '^src/interval/' },
    },
    {
      name: 'checker-trusts-decimal-js-alone',
      comment: 'the checker shares statement text with the prover, and nothing else',
      severity: 'error',
      from: { path: '^src/checker/' },
      to: {
        pathNot: ['^src/checker/', '^node_modules/decimal\\.js', '^(node:)?(crypto|fs)$'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
