/** Reconcile belongs to the start; a page that died meanwhile leaves it to the next one. */
export function onceUntilItWorks(action: () => Promise<boolean>): () => void {
  let state: 'due' | 'running' | 'done' = 'due';
  return () => {
    if (state !== 'due') return;
    state = 'running';
    void action().then(
      (worked) => (state = worked ? 'done' : 'due'),
      () => (state = 'due'),
    );
  };
}
