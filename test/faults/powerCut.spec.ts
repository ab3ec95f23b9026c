import { expect, signUntilKilled, signAndSave, test, unlockAgain } from './faultTest';

test.describe('a power cut before the sealed file is in place', () => {
  for (const point of ['commit.beforeSeal', 'commit.sealed', 'spool.tempWritten'] as const) {
    test(`at ${point} leaves the draft, which is signed again and arrives once`, async ({
      computer,
      office,
    }) => {
      const first = await computer.startAtReview(point);
      await signUntilKilled(first);
      expect(await office.commands()).toEqual([]);
      const second = await computer.startAtReview();
      await signAndSave(second);
      await computer.expectDelivered(second);
    });
  }
});

test.describe('a power cut once the sealed file is in place', () => {
  for (const point of ['spool.renamed', 'spool.synced', 'commit.rowStored'] as const) {
    test(`at ${point} loses nothing: the next start delivers it once`, async ({ computer }) => {
      const first = await computer.startAtReview(point);
      await signUntilKilled(first);
      const second = await computer.start();
      await unlockAgain(second);
      await computer.expectDelivered(second);
    });
  }
});

test.describe('a power cut while sending', () => {
  for (const point of [
    'send.beforeRequest',
    'send.afterReply',
    'send.settled',
    'purge.before',
  ] as const) {
    test(`at ${point} neither loses nor doubles it`, async ({ computer }) => {
      const first = await computer.startAtReview(point);
      await signUntilKilled(first);
      const second = await computer.start();
      await unlockAgain(second);
      await computer.expectDelivered(second);
    });
  }

  test('is made good while the vault is still locked', async ({ computer, office }) => {
    const first = await computer.startAtReview('send.beforeRequest');
    await signUntilKilled(first);
    const second = await computer.start();
    await expect.poll(async () => (await office.commands()).length).toBe(1);
    await unlockAgain(second);
    await computer.expectDelivered(second);
  });
});
