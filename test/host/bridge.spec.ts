import { expect, test } from './sample/test';

test('the bridge is there before the page runs, and carries values, functions, bytes and errors', async ({
  desk,
}) => {
  const result = await desk.page.evaluate(async () => {
    const { sample } = window;
    const bytes = new Uint8Array([1, 2, 3]);
    const copied = sample.copyBytes(bytes);
    let thrown = '';
    try {
      sample.throwHere();
    } catch (error) {
      thrown = (error as Error).message;
    }
    return {
      ranBeforePage: sample.ranBeforePage,
      sum: sample.add(2, 3),
      calledBack: await sample.callBack(async (value) => value * 2),
      bytes: [...bytes],
      copied: [...copied],
      thrown,
    };
  });
  expect(result).toEqual({
    ranBeforePage: true,
    sum: 5,
    calledBack: 41,
    bytes: [1, 2, 3],
    copied: [9, 2, 3],
    thrown: 'thrown in the preload',
  });
});
