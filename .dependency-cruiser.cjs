/** The walls of the house (CONTRIBUTING.md): imports go one way only. */

/** From the ground up; a layer may import itself and the layers before it. */
const layers = [
  'messages',
  'yaml',
  'schema',
  'model',
  'workspace',
  'scoring',
  'rules',
  'planning',
  'features',
  'imports',
  'reports',
];

const layerRules = layers.map((layer, index) => ({
  name: `${layer}-imports-only-below`,
  severity: 'error',
  from: { path: `^server/src/${layer}/` },
  to: { path: '^server/src/', pathNot: `^server/src/(${layers.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'facade-stands-on-rules',
      severity: 'error',
      from: { path: '^server/src/(service/|languageService\\.ts$)' },
      to: { path: '^server/src/(planning|features|imports|reports|lsp|cli|host)/' },
    },
    {
      name: 'host-is-a-file-system',
      severity: 'error',
      from: { path: '^server/src/host/' },
      to: { path: '^server/src/', pathNot: '^server/src/(host|workspace)/' },
    },
    {
      name: 'shells-use-the-facade-not-each-other',
      severity: 'error',
      from: { path: '^server/src/lsp/' },
      to: { path: '^server/src/cli/' },
    },
    {
      name: 'engine-is-free-of-node-and-editor',
      severity: 'error',
      comment:
        'Files come in through the FileSystem interface, so that the engine also runs in a browser. The plain types and constants of the protocol (vscode-languageserver-types) are fine.',
      from: { path: '^server/src/', pathNot: '^server/src/(lsp|cli|host)/' },
      to: {
        path: 'node_modules/(vscode-languageserver|vscode-languageserver-protocol|vscode-languageclient|vscode-jsonrpc|vscode)/',
      },
    },
    {
      name: 'engine-is-free-of-node-core',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(lsp|cli|host)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'js-yaml-behind-one-module',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/yaml/events\\.ts$' },
      to: { path: 'node_modules/js-yaml' },
    },
    {
      name: 'extension-knows-the-protocol-only',
      severity: 'error',
      comment: 'The preview page also draws with the charts of the reports, so that both look the same.',
      from: { path: '^client/src/', pathNot: '^client/src/preview/webview/' },
      to: { path: '^server/src/', pathNot: '^server/src/lsp/protocol\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
};
