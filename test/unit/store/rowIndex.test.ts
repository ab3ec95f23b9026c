import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rowSorts,
  rowStatuses,
  type ConsumerRow,
  type RowQuery,
} from '../../../renderer/store/rows/consumerRow';
import { foldWords } from '../../../renderer/store/rows/fold';
import {
  openPackedRows,
  packRows,
  rowAt,
  searchTextOfRow,
  type PackedRows,
} from '../../../renderer/store/rows/packedRows';
import { createRowIndex } from '../../../renderer/store/rows/rowIndex';
import { anyRow, anyRows } from './rowSamples';

function opened(rows: readonly ConsumerRow[]): PackedRows {
  const packed = openPackedRows(packRows(rows));
  if (!packed) throw new Error('does not open');
  return packed;
}

/** Segments of three, sorted by name as the store writes them. */
function segmentsOf(rows: readonly ConsumerRow[]): PackedRows[] {
  const sorted = createRowIndex([]);
  rows.forEach(sorted.put);
  const all = sorted.sorted();
  const segments: PackedRows[] = [];
  for (let first = 0; first < all.length; first += 3)
    segments.push(opened(all.slice(first, first + 3)));
  return segments;
}

/** The search said plainly: every typed word begins some word of the row. */
function matches(row: ConsumerRow, query: RowQuery): boolean {
  const digits = row.phone.replace(/\D/g, '');
  const words = [row.lastName, row.firstName, row.memberNames, row.city, row.postalCode]
    .concat(digits, digits.slice(-7), digits.slice(-4))
    .flatMap(foldWords);
  return (
    foldWords(query.text).every((typed) => words.some((word) => word.startsWith(typed))) &&
    (query.coverageYear === undefined || row.coverageYear === query.coverageYear)
  );
}

const anyQuery: fc.Arbitrary<RowQuery> = fc.record(
  {
    text: fc.constantFrom('', 'n', 'nu', 'ana nun', 'JOSÉ', 'o’h', '937', '0142', 'cana fl', '王'),
    sort: fc.constantFrom(...rowSorts),
    limit: fc.integer({ min: 1, max: 7 }),
    statuses: fc.subarray([...rowStatuses]),
    coverageYear: fc.constantFrom(2026, 2027),
  },
  { requiredKeys: ['text', 'sort', 'limit'] },
);

describe('packed rows', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const packed = opened(rows);
        expect(rows.map((_row, index) => rowAt(packed, index))).toEqual(
          rows.map((row) => ({ ...row, id: row.id.toLowerCase() })),
        );
      }),
    );
  });

  it('need about two hundred bytes a row', () => {
    const [row] = fc.sample(anyRow, { numRuns: 1, seed: 7 });
    const rows = Array.from({ length: 1_000 }, () => ({
      ...(row as ConsumerRow),
      firstName: 'Guadalupe',
      lastName: 'Hernández',
      memberNames: 'Luis, Ana, Leo',
      city: 'Bakersfield',
      phone: '5595550142',
      planName: 'Silver 70 HMO',
    }));
    expect(packRows(rows).length / rows.length).toBeLessThan(240);
  });

  it('of another format, or cut off, do not open', () => {
    const bytes = packRows(fc.sample(anyRow, { numRuns: 2, seed: 7 }));
    expect(openPackedRows(bytes.slice(0, -1))).toBeUndefined();
    expect(openPackedRows(bytes.slice(0, 8))).toBeUndefined();
    const other = bytes.slice();
    other[0] = 9;
    expect(openPackedRows(other)).toBeUndefined();
  });
});

describe('the row index', () => {
  it('finds exactly what a plain search finds, in order, page after page', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyQuery, (packed, later, query) => {
        // Half of the later rows replace packed ones.
        const changes = later.map((row, place) =>
          place % 2 === 0 ? { ...row, id: packed[place]?.id ?? row.id } : row,
        );
        const index = createRowIndex(segmentsOf(packed));
        changes.forEach(index.put);
        const truth = new Map([...packed, ...changes].map((row) => [row.id, row]));

        const seen: ConsumerRow[] = [];
        let page = index.page(query);
        const { total, countByStatus } = page;
        seen.push(...page.rows);
        while (page.next !== null) {
          page = index.page({ ...query, after: page.next });
          expect(page.rows.length).toBeGreaterThan(0);
          seen.push(...page.rows);
        }

        const matching = [...truth.values()].filter((row) => matches(row, query));
        const wanted = matching.filter((row) => query.statuses?.includes(row.status) ?? true);
        expect(index.size()).toBe(truth.size);
        expect(total).toBe(wanted.length);
        expect(new Set(seen)).toEqual(new Set(wanted));
        expect(seen).toHaveLength(wanted.length);
        for (const status of rowStatuses) {
          expect(countByStatus[status]).toBe(
            matching.filter((row) => row.status === status).length,
          );
        }
        const keys = seen.map((row) => {
          if (query.sort === 'name') return searchTextOfRow(row);
          return query.sort === 'updated' ? -row.updatedAtMs : (row.dueOn ?? '9999');
        });
        keys.slice(1).forEach((key, place) => expect(key >= (keys[place] ?? key)).toBe(true));
      }),
      { numRuns: 300 },
    );
  });

  it('starts from the beginning when a cursor cannot be read', () => {
    const index = createRowIndex(segmentsOf(fc.sample(anyRow, { numRuns: 5, seed: 3 })));
    const query = { text: '', sort: 'name', limit: 10 } as const;
    expect(index.page({ ...query, after: '{' }).rows).toEqual(index.page(query).rows);
  });
});
