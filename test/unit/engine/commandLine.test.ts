import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLine } from '#shared/domain/engine/answerLine';
import { operationNames } from '#shared/domain/engine/index';
import { answerStream } from '../../../electron/engine/answerStream';
import { context, repositoryRoot } from './engineFixture';
import { commandScript, runCommand } from './runCommand';

const reply = z.object({
  id: z.unknown(),
  ok: z.boolean(),
  output: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ code: z.string(), path: z.string().optional() }).optional(),
});

function ask(line: string) {
  return reply.parse(JSON.parse(answerLine(context, line)));
}

const ceiling = { op: 'credit-ceiling', input: { planYear: 2027, taxHouseholdSize: 1 } };

describe('a line of the command line', () => {
  it('echoes its id and carries the rules that were applied', () => {
    const { id, output } = ask(JSON.stringify({ id: 'a-1', ...ceiling }));
    expect(id).toBe('a-1');
    const [entry] = z.array(z.record(z.string(), z.unknown())).parse(output?.trace);
    expect(Object.keys(entry ?? {}).sort()).toEqual(['inputs', 'result', 'rule', 'source']);
  });

  it('leaves the trace out on request', () => {
    const { output } = ask(JSON.stringify({ id: 1, trace: false, ...ceiling }));
    expect(output).toEqual({ maximumMagiCents: 6_384_000 });
  });

  it.each([
    ['not json', 'bad-line'],
    ['[]', 'bad-line'],
    ['', 'bad-line'],
    ['{"id":1}', 'bad-line'],
    ['{"op":"credit-ceiling","input":{"planYear":2027,"taxHouseholdSize":1}}', 'bad-line'],
    ['{"id":1,"op":"no-such"}', 'unknown-op'],
    ['{"id":1,"op":"credit"}', 'bad-input'],
    ['{"id":1,"op":"credit","input":7}', 'bad-input'],
    ['{"id":1,"op":"toString","input":{}}', 'unknown-op'],
  ])('answers %s with %s', (line, code) => {
    expect(ask(line)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes null for an optional field as left out, and for a required one as missing', () => {
    const zipOnly = { op: 'rating-region', input: { county: null, zip: '94102' } };
    expect(ask(JSON.stringify({ id: 1, ...zipOnly })).output).toMatchObject({ region: 4 });
    const noYear = { op: 'credit-ceiling', input: { planYear: null, taxHouseholdSize: 1 } };
    expect(ask(JSON.stringify({ id: 1, ...noYear })).error).toMatchObject({ path: 'planYear' });
  });

  it('refuses what is nested too deeply to follow, whether in its input or in its id', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const refused = { ok: false, error: { code: 'bad-line' } };
    expect(ask(`{"id":"a","op":"credit","input":${deep}}`)).toMatchObject({ id: 'a', ...refused });
    expect(ask(`{"id":${deep},"op":"credit","input":{}}`)).toMatchObject({ id: null, ...refused });
  });

  it('reads Windows line ends as it reads others', () => {
    expect(ask(`${JSON.stringify({ id: 1, trace: false, ...ceiling })}\r`)).toMatchObject({
      ok: true,
    });
    expect(ask('\r')).toMatchObject({ id: null, error: { code: 'bad-line' } });
  });

  it('never throws, whatever an operation is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...operationNames), fc.object(), (op, input) => {
        expect(ask(JSON.stringify({ id: 0, op, input }))).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the README', () => {
  it('names operations that there are, and shows a line that is answered', async () => {
    const readme = await readFile(join(repositoryRoot, 'README.md'), 'utf8');
    const line = /^echo '(.+)' \| npm run -s engine$/m.exec(readme)?.[1];
    expect(ask(line ?? '')).toMatchObject({ ok: true });
    const [list = ''] = /Other operations: [^;]+/.exec(readme) ?? [];
    const named = [...list.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !operationNames.includes(name ?? ''))).toEqual([]);
  });
});

describe('the stream', () => {
  async function run(chunks: readonly (string | Buffer)[]) {
    const output = new PassThrough();
    const written: Buffer[] = [];
    output.on('data', (chunk: Buffer) => written.push(chunk));
    const answer = (line: string) => `<${line}>`;
    const outcome = await answerStream({ input: Readable.from(chunks), output, answer });
    return { outcome, text: Buffer.concat(written).toString('utf8') };
  }

  it('answers line by line however the chunks fall, also inside a character', async () => {
    const bytes = Buffer.from('uno\nseñal\nlast', 'utf8');
    const cut = bytes.indexOf(0xb1);
    const { text } = await run([bytes.subarray(0, cut), bytes.subarray(cut)]);
    expect(text).toBe('<uno>\n<señal>\n<last>\n');
  });

  it('answers a huge line that comes in many pieces, and a blank one in its place', async () => {
    const piece = 'x'.repeat(1_000);
    const { text } = await run([...Array<string>(50).fill(piece), '\n\nnext\n']);
    expect(text).toBe(`<${piece.repeat(50)}>\n<>\n<next>\n`);
  });

  it('passes over a byte-order mark at the start only', async () => {
    const mark = String.fromCharCode(0xfeff);
    const { text } = await run([Buffer.from(`${mark}one\n${mark}two`, 'utf8')]);
    expect(text).toBe(`<one>\n<${mark}two>\n`);
  });

  it('waits for a slow reader instead of piling up answers', async () => {
    const output = new PassThrough({ highWaterMark: 1_024 });
    const line = `${'x'.repeat(1_000)}\n`;
    const work = answerStream({
      input: Readable.from(Array.from({ length: 400 }, () => line)),
      output,
      answer: (text) => text,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(output.readableLength).toBeLessThan(200_000);
    output.resume();
    expect(await work).toBe('answered');
  });

  it('says when the input breaks off', async () => {
    const input = new Readable({ read: () => undefined });
    input.destroy(new Error('disk gone'));
    const work = answerStream({ input, output: new PassThrough(), answer: (line) => line });
    expect(await work).toBe('unreadable');
  });
});

describe('the command', () => {
  it('answers a bad line in its place and goes on', { timeout: 30_000 }, async () => {
    const good = JSON.stringify({ id: 1, trace: false, ...ceiling });
    const { code, replies } = await runCommand(`${good}\nnonsense\n${good}`);
    expect(code).toBe(0);
    expect(replies.map((line) => reply.parse(line).ok)).toEqual([true, false, true]);
  });

  it('leaves with 2 when the input is not readable', { timeout: 30_000 }, async () => {
    const folder = await open(repositoryRoot);
    const child = spawn(process.execPath, [commandScript], {
      stdio: [folder.fd, 'ignore', 'ignore'],
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    await folder.close();
    expect(code).toBe(2);
  });
});
