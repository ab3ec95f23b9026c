// Runs the hub alone, as it is built: its opening threads load no TypeScript.
import { buildHub } from './buildMain.mjs';

await buildHub();
await import('../../dist/hub/standalone.js');
