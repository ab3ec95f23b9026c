import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#shared/base/result';
import type { FilledForm, FormOrder } from './fillForm';
import type { InspectedBlank } from './inspectBlank';

export type FormRequest =
  | { readonly kind: 'inspect'; readonly blank: Uint8Array }
  | { readonly kind: 'fill'; readonly blank: Uint8Array; readonly order: FormOrder };

export type FormAnswer =
  | { readonly kind: 'inspected'; readonly value: InspectedBlank }
  | { readonly kind: 'filled'; readonly value: FilledForm }
  | { readonly kind: 'unreadable' };

/** Reads and writes PDF forms, each in a thread of its own that ends with the work and its memory. */
export interface FormThread {
  inspect(blank: Uint8Array): Promise<Result<InspectedBlank, 'unreadable'>>;
  fill(blank: Uint8Array, order: FormOrder): Promise<Result<FilledForm, 'unreadable'>>;
}

export function createFormThread(workerFile: string | URL): FormThread {
  const ask = async (request: FormRequest): Promise<FormAnswer> => {
    const worker = new Worker(workerFile);
    try {
      return await new Promise<FormAnswer>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => {
          reject(new Error('the form thread ended early'));
        });
        worker.postMessage(request);
      });
    } finally {
      await worker.terminate();
    }
  };
  return {
    async inspect(blank) {
      const answer = await ask({ kind: 'inspect', blank });
      return answer.kind === 'inspected' ? ok(answer.value) : fail('unreadable');
    },
    async fill(blank, order) {
      const answer = await ask({ kind: 'fill', blank, order });
      return answer.kind === 'filled' ? ok(answer.value) : fail('unreadable');
    },
  };
}
