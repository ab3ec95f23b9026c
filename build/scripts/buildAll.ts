import { buildAll } from './build';

process.exit((await buildAll()) ? 0 : 1);
