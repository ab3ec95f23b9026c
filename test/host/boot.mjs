// `node boot.mjs <arguments>` is what `electron <arguments>` is.
import { createRequire, register } from 'node:module';
import { compiledHost } from './compile.mjs';

try {
  const host = createRequire(import.meta.url)(await compiledHost());
  register('./hooks.mjs', import.meta.url, {
    data: { symbol: host.ELECTRON_GLOBAL, names: [...host.emulatedNames] },
  });
  await host.boot();
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}
