import { describe, expect, it } from 'vitest';
import {
  answerParts,
  formPlacesOf,
  handOverSteps,
} from '#shared/domain/application/handOver/index';
import { applicationSteps } from '#shared/domain/application/index';
import type { LifeEventType } from '#shared/domain/application/enumerations/index';
import { householdNames, readHousehold } from '../estimate/practice';
import { household, member, today } from '../application/applicationBuilder';

const now = { today };
const families = await Promise.all(
  householdNames.map(async (name) => [name, (await readHousehold(name)).answers] as const),
);

describe('the hand-over of an application', () => {
  it.each(families)(
    'goes through the official steps in order, each box once (%s)',
    (_, answers) => {
      const steps = handOverSteps(answers, now);
      const numbers = steps.map(({ step }) => step.number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      const keys = steps.flatMap(({ fields }) => fields.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(80);
    },
  );

  it('divides a name and an address into the boxes they are keyed into, blanks left out', () => {
    expect(answerParts('name', { firstName: 'Ana', lastName: 'Muestra', middleName: '' })).toEqual([
      { part: 'firstName', kind: 'text', value: 'Ana' },
      { part: 'lastName', kind: 'text', value: 'Muestra' },
    ]);
    const address = { zip: '95820', line1: '100 Example Street', city: 'Sacramento' };
    expect(answerParts('address', address).map(({ part }) => part)).toEqual([
      'line1',
      'city',
      'zip',
    ]);
    expect(answerParts('date', '1988-04-12')).toEqual([
      { part: null, kind: 'date', value: '1988-04-12' },
    ]);
  });

  it('masks numbers, and keeps orientation and gender identity out altogether', () => {
    const answers = household([
      member('rosa', '1988-04-12', {
        identity: { hasSsn: 'yes', ssn: '773201101' },
        demographics: { gender: 'female', sexualOrientation: 'bisexual' },
      }),
    ]);
    const fields = handOverSteps(answers, now).flatMap((step) => step.fields);
    expect(fields.find(({ key }) => key === 'persons.rosa.identity.ssn')?.masked).toBe(true);
    expect(fields.some(({ key }) => key === 'persons.rosa.demographics.gender')).toBe(true);
    expect(fields.some(({ key }) => key.includes('sexualOrientation'))).toBe(false);
    const jail = fields.find(({ key }) => key.endsWith('incarceration.isIncarcerated'));
    expect(jail?.screenOnly).toBe(true);
  });

  it('keeps on the screen what describes a private event, not who had it and when', () => {
    const told = { personIds: ['rosa'], eventDate: '2026-11-02', note: 'Left by night' };
    const screenOnlyOf = (eventType: LifeEventType) => {
      const answers = household([member('rosa', '1988-04-12')], {
        lifeEvents: [{ id: 'e1', eventType, ...told }],
      });
      const fields = handOverSteps(answers, now).flatMap((step) => step.fields);
      return fields
        .filter(({ key, screenOnly }) => screenOnly && key.startsWith('lifeEvents'))
        .map(({ key }) => key);
    };
    expect(screenOnlyOf('domesticAbuseOrAbandonment')).toEqual([
      'lifeEvents.e1.eventType',
      'lifeEvents.e1.note',
    ]);
    expect(screenOnlyOf('otherEvent')).toEqual(['lifeEvents.e1.eventType']);
  });

  it('hands over nothing that was hidden when it was signed', () => {
    const person = member('rosa', '1988-04-12', { identity: { hasSsn: 'no', ssn: '773201101' } });
    const fields = handOverSteps(household([person]), now).flatMap((step) => step.fields);
    expect(fields.some(({ key }) => key.endsWith('identity.ssn'))).toBe(false);
  });

  it('hands over no day of a voter registration card that is not wanted any more', () => {
    const voter = [{ personId: 'rosa', voterChoice: 'no' as const, cardSentOn: '2026-11-20' }];
    const steps = handOverSteps(household([member('rosa', '1988-04-12')], { voter }), now);
    const told = steps.flatMap(({ fields }) => fields).find(({ key }) => key.startsWith('voter'));
    expect(told?.part.value).toEqual([{ personId: 'rosa', voterChoice: 'no' }]);
  });
});

describe('the print map', () => {
  it('knows a place on the form for every step that has one', () => {
    const without = applicationSteps
      .filter(({ number }) => formPlacesOf(number).length === 0)
      .map(({ id }) => id);
    expect(without).toEqual([
      'authorization',
      'screening',
      'incarceration',
      'communityEngagement',
      'documents',
      'review',
    ]);
  });
});
