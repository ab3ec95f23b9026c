import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { PackPolicy } from '#shared/packs/loadPack';
import { createPackStore } from '../../../electron/packs/packStore';
import { packVerifier } from '../../../electron/packs/packVerifier';
import { systemFiles } from '../../../electron/ports';
import { recordingLogger, temporaryFolder } from '../../support/mainPorts';
import { context } from '../engine/engineFixture';

interface TestKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
  readonly development: boolean;
}

function makeKey(keyId: string, development = false): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { keyId, publicKey: publicKey.export({ format: 'jwk' }).x ?? '', privateKey, development };
}

const production = makeKey('production-1');
const development = makeKey('development-1', true);
const stranger = makeKey('production-1');

const rules = (version: number, id = 'sample-rules'): string =>
  JSON.stringify({ ...context.rules, id, version, asOf: '2026-11-23' });

const rulesWithUnreadableFact = (id: string): string =>
  JSON.stringify({ ...context.rules, id, facts: { ...context.rules.facts, fpl: {} } });

async function setUp(allowDevelopmentKeys = true) {
  const [shipped, received] = [await temporaryFolder(), await temporaryFolder()];
  const logger = recordingLogger();
  const policy: PackPolicy = {
    verifier: packVerifier,
    trustedKeys: [production, development],
    allowDevelopmentKeys,
  };
  const put = async (folder: string, name: string, text: string, key: TestKey, signed = text) => {
    const signature = sign(null, Buffer.from(signed), key.privateKey).toString('base64url');
    await writeFile(`${folder}/${name}`, text);
    await writeFile(
      `${folder}/${name}.sig`,
      JSON.stringify({ algorithm: 'Ed25519', keyId: key.keyId, signature }),
    );
  };
  const store = createPackStore({ files: systemFiles, logger, policy }, [shipped, received]);
  return { shipped, received, logger, put, store };
}

describe('the packs on this computer', () => {
  it('stand with the real plans of a year before practice plans of a later version', async () => {
    const { shipped, put, store } = await setUp();
    const plans = (id: string, version: number, practice: boolean) =>
      JSON.stringify({ ...context.planPack(2027), id, version, practice });
    await put(shipped, 'practice.json', plans('practice-plans', 5, true), production);
    await put(shipped, 'real.json', plans('real-plans', 1, false), production);
    expect((await store.list()).map(({ packId }) => packId)).toEqual([
      'real-plans',
      'practice-plans',
    ]);
  });

  it('are listed and read byte for byte when a trusted key signed them', async () => {
    const { shipped, put, store } = await setUp();
    await put(shipped, 'rules.json', rules(3), production);
    expect(await store.list()).toEqual([
      {
        packId: 'sample-rules',
        kind: 'rules',
        planYear: null,
        version: '3',
        asOf: '2026-11-23',
        practice: false,
        developmentKey: false,
        sizeBytes: rules(3).length,
      },
    ]);
    expect(Buffer.from((await store.read('sample-rules')) ?? []).toString()).toBe(rules(3));
    expect(await store.planPack('sample-rules')).toBeUndefined();
  });

  it('are refused when changed after signing, by a stranger, unsigned, or unreadable to a rule', async () => {
    const { shipped, put, store, logger } = await setUp();
    await put(shipped, 'changed.json', rules(2, 'changed'), production, rules(1, 'changed'));
    await put(shipped, 'stranger.json', rules(1, 'stranger'), stranger);
    await put(shipped, 'unknown.json', rules(1, 'unknown'), makeKey('nobody'));
    await put(shipped, 'shape.json', '{"kind":"rules"}', production);
    await put(shipped, 'facts.json', rulesWithUnreadableFact('facts'), production);
    await writeFile(`${shipped}/unsigned.json`, rules(1, 'unsigned'));
    expect(await store.list()).toEqual([]);
    expect(logger.lines.map((line) => /"reason":"([^"]+)"/.exec(line)?.[1]).sort()).toEqual([
      'bad-signature',
      'bad-signature',
      'not-a-pack',
      'not-a-pack',
      'unknown-key',
    ]);
  });

  it('are marked when the development key signed them, and refused by a release', async () => {
    for (const [allowed, listed] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const { shipped, put, store } = await setUp(allowed);
      await put(shipped, 'rules.json', rules(1), development);
      const list = await store.list();
      expect(list).toHaveLength(listed);
      expect(list.every(({ developmentKey }) => developmentKey)).toBe(true);
    }
  });

  it('keep older editions under a name of their own for work that was pinned to them', async () => {
    const { shipped, received, put, store } = await setUp();
    await put(shipped, 'rules.json', rules(1), production);
    await put(received, 'rules-10.json', rules(10), production);
    await put(received, 'rules-9.json', rules(9), production);
    const editions = (await store.list()).map(({ packId, version }) => [packId, version]);
    expect(editions).toEqual([
      ['sample-rules', '10'],
      ['sample-rules@9', '9'],
      ['sample-rules@1', '1'],
    ]);
    expect(Buffer.from((await store.read('sample-rules@1')) ?? []).toString()).toBe(rules(1));
  });

  it('show new ones after a refresh, and know none by a path', async () => {
    const { received, put, store } = await setUp();
    expect(await store.list()).toEqual([]);
    await put(received, 'rules.json', rules(1), production);
    store.refresh();
    expect(await store.list()).toHaveLength(1);
    expect(await store.read('../packs/rules.json')).toBeUndefined();
  });
});
