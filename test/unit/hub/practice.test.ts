import { describe, expect, test } from 'vitest';
import { changeSchema, type CommandPayload } from '#shared/hub/index';
import { practiceAnswers, stepsOf } from '../../../electron/hub/adapters/practice/answers';
import { sampleSubmission } from '../../integration/hub/support/sampleSubmission';

const madeAt = '2026-11-23T20:00:00.000Z';
function submitted(lastName: string, id = '019ab000-0000-7000-8000-000000000001'): CommandPayload {
  const caseId = `case-of-${id}`;
  return {
    id,
    caseId,
    caseSequence: 1,
    counselorId: 'practice-rosa-delgado',
    computerId: 'computer-1',
    kind: 'application.submit',
    madeAt,
    body: sampleSubmission(caseId, 'practice-rosa-delgado', { lastName }),
  };
}
const allSteps = (seed: string, payload: CommandPayload) =>
  Array.from({ length: stepsOf[payload.kind] }, (_, step) =>
    practiceAnswers(seed, payload, step, madeAt),
  ).flat();
const kinds = (seed: string, payload: CommandPayload) =>
  allSteps(seed, payload).map((change) => ('outcome' in change ? change.outcome : change.kind));

describe('the practice exchange', () => {
  test('gives one family the same answers whatever ids the day gave them', () => {
    const otherDay = submitted('Luna', '019ab000-0000-7000-8000-000000000002');
    expect(kinds('fair', submitted('Luna'))).toEqual(kinds('fair', otherDay));
  });

  test('gives other answers for another seed', () => {
    const families = Array.from({ length: 40 }, (_, index) => submitted(`Familia${index}`));
    const of = (seed: string) => families.map((family) => kinds(seed, family));
    expect(of('one')).toEqual(of('one'));
    expect(of('one')).not.toEqual(of('two'));
  });

  test('says nothing of plans or payments once it has rejected an application', () => {
    const families = Array.from({ length: 200 }, (_, index) => submitted(`Familia${index}`));
    const answers = families.map((family) => allSteps('fair', family));
    const rejected = answers.filter(([first]) => first?.kind === 'commandRejected');
    expect(rejected.length).toBeGreaterThan(0);
    expect(rejected.length).toBeLessThan(families.length / 4);
    for (const changes of rejected) expect(changes).toHaveLength(1);
  });

  test('asks nobody who changes a case for a payment that the carrier has', () => {
    const changed = (amendmentKind: 'incomeUpdate' | 'renewal', payload: CommandPayload) => {
      if (payload.kind !== 'application.submit') throw new Error('a submission was made');
      const { body } = payload;
      const snapshot = { ...body.snapshot, amendmentKind };
      return kinds('fair', { ...payload, body: { ...body, payment: null, snapshot } });
    };
    const families = Array.from({ length: 20 }, (_, index) => submitted(`Familia${index}`));
    const answers = families.flatMap((family) => changed('incomeUpdate', family));
    expect(answers).not.toContain('noPaymentMethod');
    expect(answers).toContain('determination');
    const renewals = families.flatMap((family) => changed('renewal', family));
    expect(renewals).toContain('noPaymentMethod');
  });

  test('asks nobody for a payment whose plan costs nothing', () => {
    const free = (payload: CommandPayload) => {
      if (payload.kind !== 'application.submit') throw new Error('a submission was made');
      const planChoices = payload.body.planChoices.map((choice) => ({ ...choice, netCents: 0 }));
      return kinds('fair', { ...payload, body: { ...payload.body, payment: null, planChoices } });
    };
    const families = Array.from({ length: 20 }, (_, index) => submitted(`Familia${index}`));
    const answers = families.flatMap(free);
    expect(answers).toContain('enrollmentConfirmed');
    expect(answers).not.toContain('noPaymentMethod');
    expect(answers).not.toContain('accepted');
  });

  test('answers for every applicant in the domain’s own words, marked as practice', () => {
    const changes = allSteps('fair', submitted('Luna'));
    for (const change of changes) {
      expect(changeSchema.parse(change)).toEqual(change);
      expect(change.practice).toBe(true);
    }
    const determination = changes.find(({ kind }) => kind === 'determination');
    expect(determination).toMatchObject({
      members: [
        { personId: 'person-1', program: 'qhpAptcCsr', costSharing: '87' },
        { personId: 'person-2', program: 'qhpAptc' },
        { personId: 'person-3', program: 'magiMediCal' },
      ],
    });
  });
});
