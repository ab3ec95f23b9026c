/**
 * `npm run bench` runs every benchmark; `npm run bench -- store` only those named. A target that is
 * missed is printed as such and ends the command with 1; so does a wrong result, which has no time.
 */
import { holds, publish, type Bench } from './report';

/** To add a benchmark, add a line. Each module exports `bench`. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  store: () => import('./store/bench'),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  throw new Error(
    `no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`,
  );
}
for (const [name, load] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { bench } = await load();
  const result = await bench.run();
  await publish(result);
  if (!result.lines.every(holds)) process.exitCode = 1;
}
