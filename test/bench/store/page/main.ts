import type { Adapter } from './adapter';
import { createDeskAdapter } from './deskAdapter';
import { createRawAdapter } from './rawAdapter';
import { searchTimes } from './searchBench';

const benchPage = {
  adapters: { raw: createRawAdapter(), desk: createDeskAdapter() } as Readonly<
    Record<'raw' | 'desk', Adapter>
  >,
  searchTimes,
  /** A fixed piece of work: tells a disturbed machine from a quiet one. */
  calibrate: (): number => {
    const startedAt = performance.now();
    let sum = 0;
    for (let turn = 0; turn < 20_000_000; turn += 1) sum = (sum + turn * 31) % 1_000_003;
    if (sum < 0) throw new Error('unreachable');
    return performance.now() - startedAt;
  },
};

declare global {
  interface Window {
    benchPage: typeof benchPage;
  }
}

window.benchPage = benchPage;
document.title = 'ready';
