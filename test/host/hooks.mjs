// The loader hook for ES modules: `electron` is the object that the boot code has put under a global symbol.

const ADDRESS = 'desktop-host:electron';
const MODULE_NAMES = new Set(['electron', 'electron/main', 'electron/common']);
let source = '';

/** @param {{ symbol: string, names: readonly string[] }} data */
export function initialize({ symbol, names }) {
  source = [
    `const electron = globalThis[Symbol.for(${JSON.stringify(symbol)})];`,
    'export default electron;',
    `export const { ${names.join(', ')} } = electron;`,
  ].join('\n');
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (MODULE_NAMES.has(specifier)) return { url: ADDRESS, shortCircuit: true };
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (url === ADDRESS) return { format: 'module', source, shortCircuit: true };
  return next(url, context);
}
