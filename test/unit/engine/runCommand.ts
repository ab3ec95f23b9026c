import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './engineFixture';

/** What `npm run -s engine` starts. */
export const commandScript = join(repositoryRoot, 'build/scripts/engine.mjs');

/** The engine's command line as an analyst uses it: lines in, the parsed lines that come back. */
export async function runCommand(input: string) {
  const child = spawn(process.execPath, [commandScript], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const replies = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return { code, replies };
}
