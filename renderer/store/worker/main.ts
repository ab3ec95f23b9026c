import type { WorkerReply, WorkerRequest } from '../messages';
import { createDispatcher } from './dispatch';

const answer = createDispatcher();

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void answer(data).then((result) => {
    const reply: WorkerReply = { id: data.id, result };
    self.postMessage(reply);
  });
});
