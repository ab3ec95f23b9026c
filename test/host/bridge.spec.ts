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

test('callbacks of the page are heard, until the page lets go', async ({ desk }) => {
  const heard = await desk.page.evaluate(async () => {
    const values: unknown[] = [];
    let stop: () => unknown = () => undefined;
    await new Promise<void>((resolve) => {
      stop = window.sample.listen((value) => {
        values.push(value);
        resolve();
      });
      window.sample.tell('one');
    });
    stop();
    window.sample.tell('two');
    await window.sample.invoke('echo', null);
    return values;
  });
  expect(heard).toEqual(['one']);
});

test('a message that main sends before the page is there arrives', async ({ desk }) => {
  expect(await desk.page.evaluate(() => window.sample.heard())).toContain(
    'sent before the page was there',
  );
});

test('the page sees the bridge alone: no Node, no IPC, no trace of the host', async ({ desk }) => {
  const seen = await desk.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'ipcRenderer',
      '__desktopHostSend',
      '__desktopHostDeliver',
      'hostWorld',
    ];
    return names.filter((name) => name in globalThis);
  });
  expect(seen).toEqual([]);
});

test('the page cannot change or replace the bridge', async ({ desk }) => {
  const attempts = await desk.page.evaluate(() => {
    const attempt = (change: () => void): string => {
      try {
        change();
        return 'changed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      attempt(() => Object.assign(window, { sample: {} })),
      attempt(() => Object.assign(window.sample, { version: '2' })),
    ];
  });
  expect(attempts).toEqual(['TypeError', 'TypeError']);
});

test('a child frame has no bridge', async ({ desk }) => {
  const inFrame = await desk.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    return 'sample' in (frame.contentWindow as unknown as object);
  });
  expect(inFrame).toBe(false);
});

test('a sandboxed preload may require electron and nothing else', async ({ desk }) => {
  expect(await desk.page.evaluate(() => window.sample.refusedRequire())).toContain(
    'module not found: fs',
  );
});
