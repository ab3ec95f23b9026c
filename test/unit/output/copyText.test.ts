import { describe, expect, it } from 'vitest';
import { clipboardHeldMs, createClipboard } from '../../../electron/output/copyText';
import { FakeTime } from '../../support/mainPorts';

function desk() {
  let text = '';
  const clipboard = {
    writeText: (next: string) => {
      text = next;
      return Promise.resolve();
    },
    readText: () => Promise.resolve(text),
    clear: () => {
      text = '';
    },
  };
  const time = new FakeTime();
  const { copy, takeBack } = createClipboard({ clipboard, timers: time });
  const pass = async (ms: number) => {
    time.pass(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { clipboard, copy, takeBack, pass, held: () => text };
}

describe('a copied answer', () => {
  it('can be pasted for half a minute and no longer', async () => {
    const { copy, pass, held } = desk();
    await copy('773-20-1101');
    await pass(clipboardHeldMs - 1);
    expect(held()).toBe('773-20-1101');
    await pass(1);
    expect(held()).toBe('');
  });

  it('that is followed by another gives it its whole time', async () => {
    const { copy, pass, held } = desk();
    await copy('Rosa');
    await pass(clipboardHeldMs - 1);
    await copy('Muestra');
    await pass(1);
    expect(held()).toBe('Muestra');
    await pass(clipboardHeldMs);
    expect(held()).toBe('');
  });

  it('never takes away what somebody copied elsewhere meanwhile', async () => {
    const { clipboard, copy, pass, held } = desk();
    await copy('Rosa');
    await clipboard.writeText('a recipe');
    await pass(clipboardHeldMs);
    expect(held()).toBe('a recipe');
  });

  it('is gone as soon as the desk locks or ends, and its timer takes nothing later', async () => {
    const { clipboard, copy, takeBack, pass, held } = desk();
    await copy('773-20-1101');
    await takeBack();
    expect(held()).toBe('');
    await clipboard.writeText('773-20-1101');
    await pass(clipboardHeldMs);
    expect(held()).toBe('773-20-1101');
  });

  it('is gone even where the lock comes while it is being copied', async () => {
    const { copy, takeBack, pass, held } = desk();
    const copying = copy('Rosa');
    await takeBack();
    await copying;
    expect(held()).toBe('');
    await pass(clipboardHeldMs);
    expect(held()).toBe('');
  });

  it('leaves alone what somebody copied elsewhere, also at a lock', async () => {
    const { clipboard, copy, takeBack, held } = desk();
    await copy('Rosa');
    await clipboard.writeText('a recipe');
    await takeBack();
    expect(held()).toBe('a recipe');
  });
});
