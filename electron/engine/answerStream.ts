import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import type { Readable, Writable } from 'node:stream';

/** Answers are gathered into blocks of about this size before they are written. */
const blockCharacters = 64 * 1024;

interface LineService {
  readonly input: Readable;
  readonly output: Writable;
  answer(line: string): string;
}

/**
 * Answers every line in order, a blank one too: "one JSON line for each". Waits when the reader of
 * the output is slower, so memory stays flat however long the input is; a reader that goes away
 * ends the work.
 */
export async function answerStream(service: LineService): Promise<'answered' | 'unreadable'> {
  const decoder = new StringDecoder('utf8');
  // The pieces of a line that is not over yet: joined once, so that a huge line stays linear.
  let begun: string[] = [];
  let isStart = true;
  try {
    for await (const chunk of service.input) {
      let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
      if (isStart && text !== '') {
        text = withoutByteOrderMark(text);
        isStart = false;
      }
      const [first = '', ...others] = text.split('\n');
      begun.push(first);
      const last = others.pop();
      if (last === undefined) continue;
      const lines = [begun.join(''), ...others];
      begun = [last];
      await answerAll(service, lines);
    }
  } catch (error) {
    if (isClosedPipe(error)) return 'answered';
    return 'unreadable';
  }
  const rest = begun.join('') + decoder.end();
  if (rest.trim() !== '') await answerAll(service, [rest]);
  return 'answered';
}

/** Spreadsheets on Windows begin a text file with one. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

async function answerAll({ output, answer }: LineService, lines: readonly string[]): Promise<void> {
  let block = '';
  for (const line of lines) {
    block += `${answer(line)}\n`;
    if (block.length < blockCharacters) continue;
    await write(output, block);
    block = '';
  }
  if (block !== '') await write(output, block);
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
