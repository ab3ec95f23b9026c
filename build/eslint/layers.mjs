/**
 * The layers of the product as lint rules: `renderer → shared ← electron`, the preload sees only the
 * desktop contract, the hub nothing else of electron, a feature only another feature's index.
 */
const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const noElectronTree = {
  regex: '(^|/)electron/',
  message: 'This layer must not import from electron/.',
};
const noRendererTree = {
  regex: '(^|/)renderer/',
  message: 'This layer must not import from renderer/.',
};
const noTestTree = { regex: '(^|/)test/', message: 'Product code must not import from test/.' };
const featureInside = {
  regex: 'features/[^/]+/(?!index$).+',
  message: 'Import a feature through its index.ts.',
};
/** From a file `depth` folders inside its feature, every way into a sibling feature but its index. */
const siblingFeatureInside = (depth) => ({
  regex: `^${'\\.\\./'.repeat(depth)}[a-z-]+/(?!index$).+`,
  message: 'Import another feature through its index.ts.',
});

const rendererBans = [
  noElectronTree,
  noTestTree,
  { regex: '^(node:|electron$)', message: 'The renderer has no Node and no Electron.' },
];

const pureShared = {
  regex: '^(node:|electron$|react|dexie|fs$|path$|crypto$)',
  message: 'shared/ is pure TypeScript: no Node, DOM, Electron, React or Dexie.',
};

export const layerRules = [
  layer(['shared/**/*.ts'], [pureShared, noElectronTree, noRendererTree, noTestTree]),
  layer(
    ['electron/**/*.ts'],
    [
      noRendererTree,
      noTestTree,
      { regex: '^(react|dexie)', message: 'No React or Dexie in the main process.' },
    ],
    ['electron/preload/**', 'electron/hub/**'],
  ),
  layer(
    ['electron/preload/**/*.ts'],
    [
      noRendererTree,
      noTestTree,
      { regex: '^#shared/(?!desktop/)', message: 'The preload sees only the desktop contract.' },
      {
        regex: '^(node:|\\.\\./)',
        message: 'A sandboxed preload imports nothing but electron and the contract.',
      },
    ],
  ),
  layer(
    ['electron/hub/**/*.ts'],
    [
      noRendererTree,
      noTestTree,
      { regex: '^electron$', message: 'The hub is plain Node.' },
      {
        regex:
          '(^|/)\\.\\./(vault|spool|sync|window|ipc|output|log|audit|packs|payments|practice|documents|update)(/|$)',
        message: 'The hub imports nothing else of electron.',
      },
    ],
  ),
  layer(['renderer/**/*.{ts,tsx}'], [...rendererBans, featureInside], ['renderer/features/**']),
  layer(['renderer/features/*/*.{ts,tsx}'], [...rendererBans, siblingFeatureInside(1)]),
  layer(['renderer/features/*/*/*.{ts,tsx}'], [...rendererBans, siblingFeatureInside(2)]),
];
