/** Runs actions one after another, in the order asked; a failed one does not stop the next. */
export type InTurn = <Value>(action: () => Promise<Value>) => Promise<Value>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last.then(action);
    last = next.catch(() => undefined);
    return next;
  };
}
