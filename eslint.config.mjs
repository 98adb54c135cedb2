import tseslint from 'typescript-eslint';

/** Modules that only a machine with Node has; `node:` names are caught by the pattern. */
const nodeBuiltins = ['fs', 'fs/promises', 'path', 'os', 'crypto', 'child_process', 'url', 'util', 'worker_threads', 'process', 'buffer'];

/** The walls of the house: what a folder may not import, each with the reason that a person is shown. */
const wall = (files, ignores, patterns) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { paths: patterns.flatMap((p) => p.paths ?? []), patterns: patterns.filter((p) => p.group) }] },
});
const noVscode = { paths: [{ name: 'vscode', message: 'Only src/extension (and the two entries) may import vscode.' }] };
const noNode = [
  { group: ['node:*'], message: 'No Node built-ins here: this code also runs in a browser.' },
  { paths: nodeBuiltins.map((name) => ({ name, message: 'No Node built-ins here: this code also runs in a browser.' })) },
];
const only = (folder, others) => ({ group: others, message: `${folder} must not import from there; see "How it is built" in README.md.` });

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.vscode-test', 'test/workspace', 'test/fixtures'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './src/webview/tsconfig.json', './test/ui/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }, { selector: 'ExportAllDeclaration', message: 'No barrels.' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  wall(['src/core/**/*.ts'], [], [noVscode, ...noNode, only('src/core', ['**/extension/**', '**/webview/**', '**/inspect/**', '**/shared/**'])]),
  {
    files: ['src/core/**/*.ts', 'src/shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'require', '__dirname', 'console'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Randomness is injected (core/ports.ts).' }, { object: 'Date', property: 'now', message: 'Time is injected (core/ports.ts).' }],
    },
  },
  wall(['src/shared/**/*.ts'], [], [noVscode, ...noNode, only('src/shared', ['**/extension/**', '**/webview/**', '**/inspect/**', '**/core/**'])]),
  wall(['src/webview/**/*.ts'], [], [noVscode, ...noNode, only('src/webview', ['**/extension/**', '**/inspect/**', '**/core/**'])]),
  wall(['src/inspect/**/*.ts'], [], [noVscode, only('src/inspect', ['**/extension/**', '**/webview/**'])]),
  wall(['src/extension/**/*.ts'], ['src/extension/node/**'], [...noNode, only('src/extension', ['**/webview/**', '**/inspect/**', '**/extension/node/**'])]),
  wall(['src/extension.web.ts'], [], [...noNode, only('The web entry', ['**/extension/node/**'])]),
  {
    files: ['test/**/*.ts', 'src/inspect/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
