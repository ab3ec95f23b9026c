import { describe, expect, it } from 'vitest';
import type { Representative } from '#shared/domain/application/index';
import {
  captured,
  emptyEntry,
  type SignEntry,
  signOf,
  witnessProblem,
} from '../../../renderer/features/signing/consumerSign';
import { signaturesOf, standingSignatures } from '../../../renderer/features/signing/signatures';
import { signersOf } from '../../../renderer/features/signing/signers';
import { household, member, today } from '../application/applicationBuilder';
import { sampleCase } from '../application/sampleCase';

const elena: Representative = {
  id: 'elena',
  representativeKind: 'individual',
  name: { firstName: 'Elena', lastName: 'Ruiz' },
  canSignApplication: 'yes',
};

function draftOf(
  representatives: Representative[],
  born = '1980-01-01',
  wantsAuthorizedRepresentative: 'yes' | 'no' = 'yes',
) {
  const application = {
    ...household([member('ada', born)]),
    primaryContactPersonId: 'ada',
    wantsAuthorizedRepresentative,
    representatives,
  };
  return sampleCase(application, { consent: null });
}

const namesOf = (...given: Parameters<typeof draftOf>) =>
  signersOf(draftOf(...given), today).map(({ name }) => name);

describe('who may sign the application', () => {
  it('is the primary contact, and each representative whom the household lets sign', () => {
    const silent: Representative = { ...elena, id: 'silent', canSignApplication: 'no' };
    const { canSignApplication: _, ...unasked } = elena;
    expect(namesOf([])).toEqual(['ada Sample']);
    expect(namesOf([silent, unasked])).toEqual(['ada Sample']);
    expect(namesOf([silent, elena])).toEqual(['ada Sample', 'Elena Ruiz']);
  });

  it('is no representative once the household wants none', () => {
    expect(namesOf([elena], '1980-01-01', 'no')).toEqual(['ada Sample']);
  });

  it('is no primary contact under 18', () => {
    expect(namesOf([elena], '2012-01-01')).toEqual(['Elena Ruiz']);
    expect(namesOf([], '2012-01-01')).toEqual([]);
  });

  it('is told with the organization that a representative speaks for', () => {
    const ofCasa: Representative = {
      ...elena,
      representativeKind: 'organization',
      organizationName: 'Casa Amiga',
    };
    expect(signersOf(draftOf([ofCasa]), today)[1]).toEqual({
      role: 'authorizedRepresentative',
      representativeId: 'elena',
      name: 'Elena Ruiz',
      organization: 'Casa Amiga',
      contact: 'ada Sample',
    });
  });
});

const stroke: [number, number][] = [
  [0, 0],
  [1, 1],
];
const marked: SignEntry = {
  ...emptyEntry,
  capture: 'mark',
  markStrokes: [stroke],
  witnesses: ['Luis Paz', ' Mary  Ann Lee '],
};

describe('a mark', () => {
  it('stands with two witnesses by their full names', () => {
    expect(signOf(marked, 'Ada Sample')).toEqual({
      capture: 'mark',
      strokes: [stroke],
      witnessNames: ['Luis Paz', 'Mary Ann Lee'],
    });
  });

  it('does not stand without the mark, or with fewer than two people who saw it', () => {
    const stands = (parts: Partial<SignEntry>) =>
      signOf({ ...marked, ...parts }, 'Ada Sample') !== null;
    expect(stands({})).toBe(true);
    expect(stands({ markStrokes: [], strokes: [stroke] })).toBe(false);
    expect(stands({ witnesses: ['Luis Paz', ' '] })).toBe(false);
    expect(stands({ witnesses: ['', 'Luis Paz'] })).toBe(false);
    expect(stands({ witnesses: ['Luis Paz', 'Mary'] })).toBe(false);
    expect(stands({ witnesses: ['Luis Paz', 'luis  paz'] })).toBe(false);
    expect(stands({ witnesses: ['Luis Paz', 'Ada Sample'] })).toBe(false);
  });

  it('says beside the name why it does not stand, and nothing of an empty one', () => {
    const names = ['Luis Paz', 'LUIS PAZ'] as const;
    expect(witnessProblem(names, 0, 'Ada Sample')).toBeNull();
    expect(witnessProblem(names, 1, 'Ada Sample')).toBe('same');
    expect(witnessProblem(['Luis', ''], 0, 'Ada Sample')).toBe('notFull');
    expect(witnessProblem(['Luis', ''], 1, 'Ada Sample')).toBeNull();
    expect(witnessProblem(['ada sample', ''], 0, 'Ada Sample')).toBe('signer');
  });
});

describe('the other ways to sign on screen', () => {
  it('are complete with a drawn line, or with a typed name that is attested', () => {
    expect(signOf({ ...emptyEntry, markStrokes: [stroke] }, 'Ada')).toBeNull();
    expect(signOf({ ...emptyEntry, strokes: [stroke] }, 'Ada')?.capture).toBe('penPad');
    const typed: SignEntry = { ...emptyEntry, capture: 'typed', typedName: ' Ada Sample ' };
    expect(signOf(typed, 'Ada')).toBeNull();
    expect(signOf({ ...typed, attested: true }, 'Ada')).toEqual({
      capture: 'typed',
      typedName: 'Ada Sample',
    });
  });
});

describe('the record of the signatures', () => {
  const sign = {
    capture: 'mark',
    strokes: [stroke],
    witnessNames: ['Luis Paz', 'Ann Lee'],
  } as const;
  const common = { sign, place: undefined, enroller: null, nowMs: 0, snapshotHash: 'hash-1' };
  const [contact, representative] = signersOf(draftOf([elena]), today);

  it('names the representative who declared, and no member of the household', () => {
    if (!representative) throw new Error('there is no representative');
    expect(signaturesOf({ ...common, signer: representative })[0]).toEqual({
      purpose: 'declaration',
      role: 'authorizedRepresentative',
      representativeId: 'elena',
      signedAt: '1970-01-01T00:00:00.000Z',
      snapshotHash: 'hash-1',
      ...captured(sign),
    });
  });

  it('names the primary contact who declared, and the enroller beside', () => {
    if (!contact) throw new Error('there is no primary contact');
    const [declaration, statement] = signaturesOf({ ...common, signer: contact });
    expect(declaration).toMatchObject({
      purpose: 'declaration',
      role: 'primaryContact',
      signerPersonId: 'ada',
      capture: 'mark',
      witnessNames: ['Luis Paz', 'Ann Lee'],
    });
    expect(declaration).not.toHaveProperty('representativeId');
    expect(statement).toMatchObject({ purpose: 'enroller', role: 'enrollmentCounselor' });
  });

  it('says where it was declared if somebody wrote it, and makes up no place', () => {
    if (!contact) throw new Error('there is no primary contact');
    const declaredIn = (place: string | undefined) =>
      signaturesOf({ ...common, signer: contact, place })[0];
    expect(declaredIn(' Fresno ')).toMatchObject({ purpose: 'declaration', place: 'Fresno' });
    expect(declaredIn('  ')).not.toHaveProperty('place');
    expect(declaredIn(undefined)).not.toHaveProperty('place');
  });
});

describe('the signatures that a failed commit left', () => {
  const sign = { capture: 'penPad', strokes: [stroke] } as const;
  const [contact, representative] = signersOf(draftOf([elena]), today);
  if (!contact || !representative) throw new Error('both may sign');
  const left = signaturesOf({
    sign,
    place: undefined,
    signer: contact,
    enroller: null,
    nowMs: 0,
    snapshotHash: 'hash-1',
  });

  it('are used again for the same signer and the same answers', () => {
    expect(standingSignatures(left, { snapshotHash: 'hash-1', signer: contact })).toEqual(left);
  });

  it('are not used for another signer, nor for other answers', () => {
    const byAnother = { snapshotHash: 'hash-1', signer: representative };
    expect(standingSignatures(left, byAnother)).toEqual([]);
    expect(standingSignatures(left, { snapshotHash: 'hash-2', signer: contact })).toEqual([]);
  });
});
