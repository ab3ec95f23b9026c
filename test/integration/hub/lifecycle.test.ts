import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesPageSchema, hubInfoSchema } from '#shared/hub/index';
import { openDatabase } from '../../../electron/hub/database/database';
import { startEmbeddedServer } from '../../../electron/hub/database/embeddedServer';
import { DatabaseTooNew, migrate } from '../../../electron/hub/database/migrate';
import { startHub } from '../../../electron/hub/index';
import { systemPorts } from '../../../electron/hub/ports/systemPorts';
import { callHub, type TestComputer } from './support/computer';
import { sampleSubmission } from './support/sampleSubmission';
import { startTestHub, type TestHub } from './support/testHub';

async function sealedSubmission(computer: TestComputer, lastName = 'Muestra') {
  const caseId = `case_${uuidv7()}`;
  const body = sampleSubmission(caseId, computer.counselorId, { lastName });
  return computer.seal({ kind: 'application.submit', caseId, caseSequence: 1, body });
}

describe('a hub that is stopped and started again', () => {
  let testHub: TestHub;
  beforeAll(async () => {
    testHub = await startTestHub({ practice: { seed: 'test', delayMs: 3_600_000 } });
  });
  afterAll(() => testHub.close());

  test('is the same hub, knows its computers, repeats its receipts and does the work it promised', async () => {
    const rosa = await testHub.computerOf('enrollmentCounselor');
    const command = await sealedSubmission(rosa);
    const before = await rosa.deliver(command);
    await testHub.restart({ practice: { seed: 'test', delayMs: 3_600_000 } });
    const again = rosa.by(testHub.hub.url);
    expect(testHub.hub.hubInfo).toMatchObject({
      hubId: rosa.hub.hubId,
      sealingKeys: rosa.hub.sealingKeys,
      signingKeys: rosa.hub.signingKeys,
    });
    expect(await again.deliver(command)).toEqual(before);

    const later = { nowMs: () => Date.now() + 4 * 3_600_000 };
    await testHub.restart({ clock: later });
    await testHub.hub.settled();
    await testHub.restart();
    const reader = await again.by(testHub.hub.url).signIn();
    const { json } = await reader.call({ method: 'GET', path: '/v1/changes' });
    const commandIds = changesPageSchema.parse(json).changes.map(({ commandId }) => commandId);
    expect(new Set(commandIds)).toEqual(new Set([command.id]));
  });

  test('opens what is sealed to a key of P-256, where an office asked for that curve', async () => {
    const office = await startTestHub({ sealingCurve: 'P-256' });
    try {
      const rosa = await office.computerOf('enrollmentCounselor');
      const [key] = rosa.hub.sealingKeys;
      expect(Buffer.from(key?.publicKey ?? '', 'base64url')).toHaveLength(65);
      await office.restart({ sealingCurve: 'X25519' });
      expect(office.hub.hubInfo.sealingKeys).toEqual(rosa.hub.sealingKeys);
      const [answer] = await rosa.by(office.hub.url).deliver(await sealedSubmission(rosa));
      expect(answer?.kind).toBe('received');
    } finally {
      await office.close();
    }
  });

  test('seals on P-256 from the start at which an office asks for it, and opens what came before', async () => {
    const office = await startTestHub({ sealingCurve: 'X25519' });
    try {
      const rosa = await office.computerOf('enrollmentCounselor');
      const before = await sealedSubmission(rosa);
      await office.restart({ sealingCurve: 'P-256' });
      const lengths = () =>
        office.hub.hubInfo.sealingKeys.map(
          ({ publicKey }) => Buffer.from(publicKey, 'base64url').length,
        );
      expect(lengths()).toEqual([65, 32]);
      const [answer] = await rosa.by(office.hub.url).deliver(before);
      expect(answer?.kind).toBe('received');
      await office.restart({ sealingCurve: 'P-256' });
      expect(lengths()).toEqual([65, 32]);
    } finally {
      await office.close();
    }
  });

  test('keeps private keys, codes and families unreadable in its database', async () => {
    const minh = await testHub.computerOf('agent');
    await minh.deliver(await sealedSubmission(minh, 'CANARYFAMILY'));
    await testHub.hub.settled();
    const code = testHub.hub.invitations.find(({ role }) => role === 'agencyManager')?.code ?? '';
    await testHub.hub.close();
    const needles = ['CANARYFAMILY', '1988-04-02', '"d":"', code, code.replaceAll('-', '')];
    const found = await filesHolding(testHub.dataDir, needles);
    await testHub.restart();
    expect(found).toEqual([]);
  });

  test('keeps its keys to its owner', async () => {
    for (const name of ['hub.key', 'database-password', 'practice-recovery-kit.txt']) {
      expect((await stat(join(testHub.dataDir, name))).mode & 0o777).toBe(0o600);
    }
    expect(await readFile(join(testHub.dataDir, 'practice-recovery-kit.txt'), 'utf8')).toMatch(
      /^PRACTICE RECOVERY KIT/,
    );
  });

  test('does not share its folder with a second one', async () => {
    const second = startHub({ dataDir: testHub.dataDir, practice: {} });
    await expect(second).rejects.toMatchObject({ code: 'dataDirInUse' });
    expect((await callHub(testHub.hub.url, { method: 'GET', path: '/v1/health' })).status).toBe(
      200,
    );
  });

  test('never turns practice into the real thing', async () => {
    await testHub.hub.close();
    const real = startHub({ dataDir: testHub.dataDir, practice: false });
    await expect(real).rejects.toMatchObject({ code: 'practiceDiffers' });
    await testHub.restart();
  });
});

describe('a PostgreSQL server of the office’s own', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startEmbeddedServer>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-server-'));
    server = await startEmbeddedServer(folder, systemPorts().random);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('serves a hub as the embedded one does', async () => {
    const testHub = await startTestHub({ databaseUrl: server.url });
    try {
      const rosa = await testHub.computerOf('enrollmentCounselor');
      const command = await sealedSubmission(rosa);
      const [answer] = await rosa.deliver(command);
      expect(answer?.kind).toBe('received');
      expect(await readdir(testHub.dataDir)).not.toContain('postgres');
    } finally {
      await testHub.close();
    }
  });

  test('stays refused by an older hub after a newer one has changed it', async () => {
    const database = openDatabase(server.url);
    try {
      await migrate(database);
      await database.query('INSERT INTO hub_migrations (version) VALUES (999)');
      await expect(migrate(database)).rejects.toThrow(DatabaseTooNew);
    } finally {
      await database.query('DELETE FROM hub_migrations WHERE version = 999');
      await database.end();
    }
  });

  test('is brought to this version once, however many hubs start at the same moment', async () => {
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query('CREATE DATABASE race');
    await admin.end();
    const pools = [1, 2, 3].map(() => openDatabase(server.url.replace(/postgres$/, 'race')));
    try {
      await Promise.all(pools.map((pool) => migrate(pool)));
      const { rows } = await (pools[0] ?? openDatabase('')).query('SELECT * FROM hub_migrations');
      expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
    }
  });
});

test('a real hub does not start without a recovery key of the organization', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-real-'));
  try {
    await expect(startHub({ dataDir })).rejects.toMatchObject({ code: 'recoveryKeyMissing' });
    const recoveryKitPath = join(dataDir, 'kit.txt');
    const hub = await startHub({ dataDir, recoveryKitPath });
    try {
      const { json } = await callHub(hub.url, { method: 'GET', path: '/v1/hub' });
      expect(hubInfoSchema.parse(json).practice).toBe(false);
      expect(hub.invitations).toEqual([]);
      expect(await readFile(recoveryKitPath, 'utf8')).toMatch(/^RECOVERY KIT/);
    } finally {
      await hub.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** grep reads the database's files as they are, whatever their encoding. */
async function filesHolding(folder: string, needles: readonly string[]): Promise<string[]> {
  const patterns = needles.flatMap((needle) => ['-e', needle]);
  const run = promisify(execFile);
  const search = run('grep', ['-rlaF', ...patterns, folder]).catch(
    (error: { code?: number; stdout: string }) => {
      if (error.code === 1) return { stdout: '' };
      throw error;
    },
  );
  return (await search).stdout.split('\n').filter(Boolean);
}
