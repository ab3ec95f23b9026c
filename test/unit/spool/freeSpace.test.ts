import { describe, expect, it } from 'vitest';
import { systemFiles } from '../../../electron/ports';
import { createFreeSpaceWatch } from '../../../electron/storage/freeSpace';
import { FakeTime } from '../../support/mainPorts';

describe('the room left on the disk', () => {
  it('is told when its level changes, and only then', async () => {
    const time = new FakeTime();
    const told: string[] = [];
    const disk = { freeBytes: 5e9 };
    const files = { ...systemFiles, freeBytes: () => Promise.resolve(disk.freeBytes) };
    const watch = createFreeSpaceWatch({ files, timers: time }, '/', ({ level }) => {
      told.push(level);
    });
    for (const freeBytes of [5e9, 1e9, 999_999_999, 200_000_000, 199_999_999, 0, 3e9]) {
      disk.freeBytes = freeBytes;
      await watch.measure();
    }
    expect(told).toEqual(['ok', 'low', 'critical', 'ok']);
  });
});
