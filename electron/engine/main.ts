// The engine's command line: JSON Lines on standard input, one answer a line on standard output.
import { fstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerLine } from '#shared/domain/engine/answerLine';
import { answerStream } from './answerStream';
import { loadEngineSetting } from './loadEngineSetting';

const unreadable = 2;

/** Node reads a folder or a broken descriptor as an empty input; that must not look like an answer. */
function isReadable(): boolean {
  try {
    return !fstatSync(process.stdin.fd).isDirectory();
  } catch {
    return false;
  }
}

async function main(): Promise<number> {
  const packFolder = join(dirname(fileURLToPath(import.meta.url)), 'packs');
  const setting = await loadEngineSetting(packFolder);
  if (!setting.ok) {
    process.stderr.write(`${setting.error}\n`);
    return unreadable;
  }
  if (!isReadable()) return refuse();
  const outcome = await answerStream({
    input: process.stdin,
    output: process.stdout,
    answer: (line) => answerLine(setting.value, line),
  });
  return outcome === 'answered' ? 0 : refuse();
}

function refuse(): number {
  process.stderr.write('The input could not be read.\n');
  return unreadable;
}

process.exitCode = await main();
