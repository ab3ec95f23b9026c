import { parentPort } from 'node:worker_threads';
import { guessesLog10 } from './guesses';
import type { StrengthQuestion, StrengthReply } from './strength';

/** Estimates off the main thread; the lists and what was typed end with the thread. */
parentPort?.on('message', ({ id, passphrase }: StrengthQuestion) => {
  const reply: StrengthReply = { id, guessesLog10: guessesLog10(passphrase) };
  parentPort?.postMessage(reply);
});
