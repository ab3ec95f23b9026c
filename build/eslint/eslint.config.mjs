import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import desk from './rules/index.mjs';
import { layerRules } from './layers.mjs';

const productCode = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.cache/**',
      'node_modules/**',
      'test-results/**',
      'demo-output/**',
      'release/**',
      'bench-output/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    plugins: { desk },
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'desk/no-enum': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: productCode,
    rules: {
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'max-params': ['error', 4],
      'desk/no-ambient-time-or-chance': 'error',
      'desk/no-open-external': 'error',
      'desk/no-raw-ipc': 'error',
      'desk/no-sync-fs': 'error',
      'desk/no-stray-dexie': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'desk/no-renderer-network': 'error',
      'desk/no-stray-bridge': 'error',
      'desk/no-web-storage': 'error',
      'desk/no-untranslated-text': 'error',
    },
  },
  {
    // A component's markup is read top to bottom; its length is bounded by the file instead.
    files: ['renderer/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Command-line programs speak through standard output and read their files before they serve.
    files: ['electron/engine/**/*.ts', 'electron/hub/standalone.ts', 'electron/hub/cli/**/*.ts'],
    rules: { 'no-console': 'off', 'desk/no-sync-fs': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 600 }] },
  },
  {
    // The host imitates Electron's classes: their statics, and the window that holds the focus.
    files: ['test/host/runtime/**/*.ts'],
    rules: {
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  ...layerRules,
);
