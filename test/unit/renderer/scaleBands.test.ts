import { describe, expect, it } from 'vitest';
import { bandNames } from '../../../renderer/features/eligibility/scaleBands';

const width = 640;

describe('the names under the scale of income', () => {
  it('stand where their bands begin', () => {
    const names = bandNames(
      [
        { from: 0, to: 300, text: 'Medi-Cal' },
        { from: 300, to: width, text: 'Plan with credit' },
      ],
      width,
    );
    expect(names.map(({ x, anchor, row }) => [x, anchor, row])).toEqual([
      [2, 'start', 0],
      [302, 'start', 0],
    ]);
  });

  it('name what is beyond the last limit, however little of it is drawn', () => {
    const [, last] = bandNames(
      [
        { from: 0, to: 590, text: 'Medi-Cal' },
        { from: 590, to: width, text: 'No plan available' },
      ],
      width,
    );
    expect(last).toMatchObject({ x: width, anchor: 'end', row: 0, text: 'No plan available' });
  });

  it('never run into each other: the later one goes below', () => {
    const names = bandNames(
      [
        { from: 0, to: 100, text: 'Medi-Cal, limited for some' },
        { from: 100, to: 200, text: 'Medi-Cal for some' },
        { from: 200, to: width, text: 'Full price' },
      ],
      width,
    );
    expect(names.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('leave a narrow band in the middle without a name', () => {
    const names = bandNames(
      [
        { from: 0, to: 300, text: 'Medi-Cal' },
        { from: 300, to: 340, text: 'Medi-Cal for some' },
        { from: 340, to: width, text: 'Plan with credit' },
      ],
      width,
    );
    expect(names.map(({ text }) => text)).toEqual(['Medi-Cal', 'Plan with credit']);
  });
});
