import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as spanish from '@zxcvbn-ts/language-es-es';
import { deskWords } from './deskWords';

/** The estimate takes time in proportion to the square of the length; what follows can only help. */
const judgedCharacters = 64;

function createEstimator(): ZxcvbnFactory {
  return new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      ...spanish.dictionary,
      desk: [...deskWords],
    },
    graphs: common.adjacencyGraphs,
    maxLength: judgedCharacters,
  });
}

let estimator: ZxcvbnFactory | undefined;

/**
 * The logarithm (base 10) of how many guesses somebody needs who tries leaked passwords, names,
 * common words of both languages, dates, rows of keys and repetitions first. Spaces and signs between
 * well-known words do not help. The first call reads the lists: about half a second and 80 MB.
 */
export function guessesLog10(passphrase: string): number {
  estimator ??= createEstimator();
  const typed = Array.from(passphrase.normalize('NFC')).slice(0, judgedCharacters).join('');
  const joined = typed.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const forms = joined === typed || joined === '' ? [typed] : [typed, joined];
  return Math.min(...forms.map((form) => estimateOf(form)));
}

function estimateOf(form: string): number {
  return estimator?.check(form).guessesLog10 ?? 0;
}
