import { parentPort } from 'node:worker_threads';
import openSans from '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf';
import { fillForm } from './fillForm';
import type { FormAnswer, FormRequest } from './formThread';
import { inspectBlank } from './inspectBlank';

async function answer(request: FormRequest): Promise<FormAnswer> {
  if (request.kind === 'inspect') {
    return { kind: 'inspected', value: await inspectBlank(request.blank) };
  }
  return { kind: 'filled', value: await fillForm(request.blank, request.order, openSans) };
}

/** One piece of work off the main thread; a file that is no form says so instead of ending it. */
parentPort?.once('message', (request: FormRequest) => {
  void answer(request)
    .catch((): FormAnswer => ({ kind: 'unreadable' }))
    .then((given) => {
      parentPort?.postMessage(given);
    });
});
