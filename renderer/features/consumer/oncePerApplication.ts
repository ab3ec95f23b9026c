import type { ApplicationDraft } from '#shared/domain/application/index';

/**
 * Remembers what was worked out from an application for as long as that application lives, so that
 * every screen that asks shares one answer; `inputs` are whatever else the answer depends on.
 */
export function oncePerApplication<Inputs extends object, Value>(
  work: (application: ApplicationDraft, inputs: Inputs) => Value,
): (application: ApplicationDraft, inputs: Inputs) => Value {
  const known = new WeakMap<ApplicationDraft, { inputs: Inputs; value: Value }[]>();
  return (application, inputs) => {
    const answers = known.get(application) ?? [];
    const isSame = (other: Inputs) =>
      Object.entries(other).every(([name, input]) => input === Reflect.get(inputs, name));
    const standing = answers.find((answer) => isSame(answer.inputs));
    if (standing) return standing.value;
    const value = work(application, inputs);
    known.set(application, [...answers, { inputs, value }]);
    return value;
  };
}
