import { beforeAll, describe, expect, it } from 'vitest';
import {
  importSealingKey,
  sealText,
  unsealText,
  type SealingKey,
} from '../../../renderer/store/worker/sealing';

const place = { table: 'drafts', id: 'case-1', ownerId: 'owner-1' };
const text = 'María Núñez, 1958-02-28';
let key: SealingKey;

beforeAll(async () => {
  key = await importSealingKey(new Uint8Array(32).fill(1));
});

describe('a sealed record', () => {
  it('opens where it was sealed', async () => {
    expect(await unsealText(key, place, await sealText(key, place, text))).toEqual({
      ok: true,
      value: text,
    });
  });

  it('is never the same twice', async () => {
    expect(await sealText(key, place, text)).not.toEqual(await sealText(key, place, text));
  });

  it.each([
    { ...place, table: 'records' },
    { ...place, id: 'case-2' },
    { ...place, ownerId: 'owner-2' },
    // The parts are told apart: what is moved from one to the next is another place.
    { ...place, table: 'draft', id: 'scase-1' },
  ])('does not open as %o', async (other) => {
    const sealed = await sealText(key, place, text);
    expect(await unsealText(key, other, sealed)).toEqual({ ok: false, error: 'damaged' });
  });

  it('does not open with one bit changed, or cut, anywhere', async () => {
    const sealed = await sealText(key, place, text);
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = sealed.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect((await unsealText(key, place, changed)).ok).toBe(false);
      expect((await unsealText(key, place, sealed.slice(0, index))).ok).toBe(false);
    }
  });

  it('tells another key from damage', async () => {
    const other = await importSealingKey(new Uint8Array(32).fill(2));
    const sealed = await sealText(key, place, text);
    expect(await unsealText(other, place, sealed)).toEqual({ ok: false, error: 'wrongKey' });
  });
});

describe('the key', () => {
  it('cannot be taken out again, and its bytes are overwritten', async () => {
    const raw = new Uint8Array(32).fill(7);
    const imported = await importSealingKey(raw);
    expect(raw).toEqual(new Uint8Array(32));
    await expect(crypto.subtle.exportKey('raw', imported.key)).rejects.toThrow();
  });
});
