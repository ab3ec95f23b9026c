import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRecoveryKit } from '#shared/base/recoveryKit';
import { CommandProblem } from '../../../electron/hub/cli/commandProblem';
import { readHubArguments } from '../../../electron/hub/cli/hubArguments';
import { runOfficeCommand } from '../../../electron/hub/cli/runOfficeCommand';
import { startEmbeddedServer } from '../../../electron/hub/database/embeddedServer';
import { startHub, type RunningHub } from '../../../electron/hub/index';
import { systemPorts } from '../../../electron/hub/ports/systemPorts';
import { TestComputer } from './support/computer';

const execute = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly text: string;
}

/** `npm run hub -- …`, as somebody types it. */
async function typed(args: readonly string[]): Promise<Ended> {
  const script = ['node_modules/tsx/dist/cli.mjs', 'electron/hub/standalone.ts'];
  return execute(process.execPath, [...script, ...args]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );
}

/** The same without a process of its own for each. */
async function hubCommand(args: readonly string[]): Promise<Ended> {
  try {
    const given = readHubArguments(args);
    const lines = await runOfficeCommand(given.command ?? '', given);
    return { code: 0, text: `${lines.join('\n')}\n` };
  } catch (error) {
    if (error instanceof CommandProblem) return { code: 2, text: error.message };
    throw error;
  }
}

describe('the command line of an office’s hub', () => {
  let dataDir: string;
  let hub: RunningHub | undefined;
  const kitPath = () => join(dataDir, 'kit.txt');
  const office = (...args: string[]) => hubCommand([...args, '--data', dataDir]);
  const codeIn = ({ text }: Ended) => /Invitation code: (\S+)/.exec(text)?.[1] ?? '';
  const idIn = ({ text }: Ended) => /counselor_[\w-]+/.exec(text)?.[0] ?? '';

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'hub-office-'));
  });
  afterAll(async () => {
    await hub?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('says what is missing before the office has a hub, and in a command', async () => {
    expect(await typed(['people', '--data', dataDir])).toMatchObject({
      code: 1,
      text: expect.stringContaining('npm run hub -- setup'),
    });
    expect(await typed(['--bogus'])).toMatchObject({ code: 2 });
    expect(await office('frobnicate')).toMatchObject({ code: 2 });
    expect(await office('people', '--sealing-curve', 'P-384')).toMatchObject({
      code: 2,
      text: expect.stringContaining('X25519 or on P-256, not on "P-384"'),
    });
    expect(readHubArguments(['--sealing-curve', 'P-256']).sealingCurve).toBe('P-256');
    const { code, text } = await typed(['--help']);
    expect(code).toBe(0);
    for (const command of ['setup', 'invite', 'people', 'revoke', '--office', '--recovery-kit']) {
      expect(text).toContain(command);
    }
  });

  test('makes the office once, with a recovery kit that its owner alone can read', async () => {
    const setup = ['setup', '--name', 'Valley Agency', '--recovery-kit', kitPath()];
    const first = await office(...setup);
    expect(first.text).toMatch(/^Valley Agency \(hub_/);
    expect((await stat(kitPath())).mode & 0o777).toBe(0o600);
    const kit = await readFile(kitPath(), 'utf8');
    expect(parseRecoveryKit(/Kit:\s*([\s\S]+)$/.exec(kit)?.[1] ?? '')).toMatchObject({ ok: true });
    expect((await office(...setup)).text).toBe(first.text);
    expect(await readFile(kitPath(), 'utf8')).toBe(kit);
  });

  test('invites people while the hub runs, whose codes then pair a computer', async () => {
    hub = await startHub({ dataDir, practice: false });
    expect(await office('invite', '--name', 'Ana Example', '--role', 'boss')).toMatchObject({
      code: 2,
      text: expect.stringContaining('enrollmentCounselor'),
    });
    const invited = await office('invite', '--name', 'Ana Example', '--role', 'agent');
    const computer = await (await TestComputer.make(hub.url)).pair(codeIn(invited));
    expect(computer.counselorId).toBe(idIn(invited));
    expect((await office('people')).text).toMatch(/Ana Example, agent {2}· {2}1 computers\n/);
    expect((await office('computers')).text).toContain('Ana Example');
    // Another computer for the same person; an older unused code ends with the newer one.
    const again = ['invite', '--person', idIn(invited)];
    const [unused, newest] = [await office(...again), await office(...again)];
    const second = await TestComputer.make(hub.url);
    await expect(second.pair(codeIn(unused))).rejects.toThrow();
    expect((await second.pair(codeIn(newest))).counselorId).toBe(idIn(invited));
    expect((await office('people')).text).toContain('2 computers');
  });

  test('takes back a code, a computer and a person', async () => {
    if (!hub) throw new Error('no hub');
    const invited = await office(
      'invite',
      '--name',
      'Luis Example',
      '--role',
      'enrollmentCounselor',
    );
    const person = ['--person', idIn(invited)];
    expect((await office('people')).text).toMatch(/Luis Example.*invited until/);
    await office('withdraw', ...person);
    await expect((await TestComputer.make(hub.url)).pair(codeIn(invited))).rejects.toThrow();

    const next = codeIn(await office('invite', ...person));
    const computer = await (await TestComputer.make(hub.url)).pair(next);
    await computer.signIn();
    await office('leave', ...person);
    await expect(computer.signIn()).rejects.toThrow();
    expect(await office('invite', ...person)).toMatchObject({ code: 2 });
    await office('return', ...person);
    await computer.signIn();

    const listed = (await office('computers')).text.split('\n');
    const id = listed.find((line) => line.includes('Luis Example'))?.split(' ')[0] ?? '';
    await office('revoke', '--computer', id);
    await expect(computer.signIn()).rejects.toThrow();
    expect((await office('computers')).text).toMatch(new RegExp(`${id}.*revoked`));
    expect(await office('revoke', '--computer', 'nothing')).toMatchObject({ code: 2 });
  });

  test('works on a server of the office’s own, named as the hub’s is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hub-office-server-'));
    const server = await startEmbeddedServer(folder, systemPorts().random);
    try {
      const keys = join(folder, 'keys');
      const place = ['--data', keys, '--database-url', server.url];
      const kit = ['--name', 'Own Server', '--recovery-kit', join(folder, 'kit.txt')];
      expect((await hubCommand(['setup', ...kit, ...place])).code).toBe(0);
      const invite = ['invite', '--name', 'Eva Example', '--role', 'agencyManager', ...place];
      expect(codeIn(await hubCommand(invite))).not.toBe('');
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
