import { expect, test } from './sample/test';

test('values go to main and back as they were', async ({ desk }) => {
  const kinds = await desk.page.evaluate(async () => {
    const sent = {
      text: 'ñ',
      missing: undefined,
      nothing: null,
      odd: [Number.NaN, -0, Infinity],
      big: 12345678901234567890n,
      date: new Date('2026-11-01T00:00:00Z'),
      bytes: new Uint8Array([0, 255]),
      floats: new Float64Array([1.5]),
      map: new Map([['a', new Set([1])]]),
      $: 'a key that looks like a tag',
    };
    const back = (await window.sample.invoke('echo', sent)) as typeof sent;
    return {
      same:
        back.text === sent.text &&
        back.nothing === null &&
        back.$ === sent.$ &&
        back.big === sent.big,
      missing: 'missing' in back && back.missing === undefined,
      odd: back.odd.every((value, index) => Object.is(value, sent.odd[index])),
      date: back.date instanceof Date && back.date.getTime() === sent.date.getTime(),
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      floats: back.floats instanceof Float64Array && [...back.floats],
      map: back.map.get('a')?.has(1),
    };
  });
  expect(kinds).toEqual({
    same: true,
    missing: true,
    odd: true,
    date: true,
    bytes: [0, 255],
    floats: [1.5],
    map: true,
  });
});

test('an error in a handler, and a missing handler, read as they do in Electron', async ({
  desk,
}) => {
  const messages = await desk.page.evaluate(() => {
    const message = (channel: string): Promise<string> =>
      window.sample.invoke(channel).then(String, (error: Error) => error.message);
    return Promise.all([message('fail'), message('nobody-listens')]);
  });
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: boom",
    "Error invoking remote method 'nobody-listens': Error: No handler registered for 'nobody-listens'",
  ]);
});

test('what cannot be cloned is refused on the page side', async ({ desk }) => {
  const message = await desk.page.evaluate(async () => {
    try {
      return String(await window.sample.invoke('echo', Symbol('no')));
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toContain('could not be cloned');
});

test('main knows which frame of which window called', async ({ desk }) => {
  expect(await desk.page.evaluate(() => window.sample.invoke('sender'))).toEqual({
    url: 'app://desk/index.html',
    origin: 'app://desk',
    isMainFrame: true,
    hasWindow: true,
  });
});

test('after a reload the bridge and its calls work again', async ({ desk }) => {
  await desk.page.reload();
  expect(await desk.page.evaluate(() => window.sample.invoke('echo', 'again'))).toBe('again');
});
