import type { ConsumerRow } from '../../../renderer/store/rows/consumerRow';
import { rowStatuses } from '../../../renderer/store/rows/consumerRow';

/** Made-up households, the same for the same number in every run: 4–8 KB of JSON each. */

const firstNames = ['José', 'María', 'Nguyễn', 'Ana', 'Luis', 'Guadalupe', 'Wei', 'Siobhán', 'Łukasz', 'Renée', 'Aïcha', 'Björn', 'Zoë', 'Tomás', 'Mei', 'Priya', 'Omar', 'Ximena', 'Desiree', 'Hao']; // prettier-ignore
const lastNames = ['Núñez', 'García', 'López', 'Hernández', 'Tran', 'O’Brien', 'Smith', 'Nowak', 'Çelik', 'Müller', 'Johnson', 'Peña', 'Castañeda', 'Kim', 'Okafor', 'Singh', 'Ávila', 'Reyes', 'Vásquez', 'Chen']; // prettier-ignore
const cities = ['Fresno', 'Cañada Flintridge', 'Los Ángeles', 'Bakersfield', 'San José', 'Oakland'];

/** mulberry32: small, seeded, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Household {
  readonly id: string;
  readonly status: string;
  readonly city: string;
  readonly members: readonly {
    readonly firstName: string;
    readonly lastName: string;
    readonly birthDate: string;
    readonly ssn: string;
    readonly incomes: readonly { readonly employer: string; readonly amountCents: number }[];
  }[];
  readonly notes: string;
  readonly edited: number;
}

export function idOf(number: number): string {
  return `0190d000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function makeHousehold(number: number): Household {
  const random = seeded(number + 1);
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[Math.floor(random() * list.length)];
    if (value === undefined) throw new RangeError('empty list');
    return value;
  };
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const lastName = pick(lastNames);
  const members = Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({
    firstName: pick(firstNames),
    lastName: random() < 0.8 ? lastName : pick(lastNames),
    birthDate: `19${digits(2)}-0${1 + Math.floor(random() * 9)}-1${digits(1)}`,
    ssn: `${digits(3)}-${digits(2)}-${digits(4)}`,
    incomes: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      employer: `Employer ${digits(6)}`,
      amountCents: Math.floor(random() * 900_000),
    })),
  }));
  const words = 3_500 + Math.floor(random() * 3_000);
  let notes = '';
  while (notes.length < words) notes += `${pick(lastNames)} ${digits(4)} ${pick(cities)} · `;
  return {
    id: idOf(number),
    status: pick(rowStatuses),
    city: pick(cities),
    members,
    notes,
    edited: 0,
  };
}

/** The list row of a household. */
export function rowOfHousehold(household: Household, number: number): ConsumerRow {
  const [first, ...others] = household.members;
  return {
    id: household.id,
    firstName: first?.firstName ?? '',
    lastName: first?.lastName ?? '',
    memberNames: others.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', '),
    city: household.city,
    postalCode: String(90_000 + (number % 6_000)),
    phone: String(5_590_000_000 + number * 37),
    language: number % 3 === 0 ? 'es' : 'en',
    status: rowStatuses[number % rowStatuses.length] ?? 'inProgress',
    coverageYear: 2027,
    householdSize: household.members.length,
    planName: number % 2 === 0 ? 'Practice Silver 70 HMO' : '',
    netPremiumCents: number % 2 === 0 ? number * 13 : null,
    dueOn: number % 5 === 0 ? '2026-12-15' : null,
    draftId: household.id,
    commandId: null,
    updatedAtMs: 1_760_000_000_000 + number * 1_000,
  };
}

/** What a counselor types, key by key. */
export const typedNames = ['nunez', 'garcia', 'jose nu', 'obrien', 'siobhan', 'castaneda', 'tran', 'zoe', 'guadalupe', 'ximena r', 'muller', 'avila', 'lopez ana', '93701', 'hernandez']; // prettier-ignore
