import type { Fault } from '../support/faultyProxy';
import { expect, signAndSave, syncNow, test } from './faultTest';

const commandsPath = /commands/;

const answers: readonly (readonly [string, Fault])[] = [
  ['the reply is lost after the hub committed', { kind: 'dropReply' }],
  ['half of the reply arrives', { kind: 'truncatedReply' }],
  ['the network doubles the request', { kind: 'doubled' }],
  ['the hub asks for time (429)', { kind: 'status', status: 429, retryAfterSeconds: 1 }],
  ['the hub is down for a while (503)', { kind: 'status', status: 503, retryAfterSeconds: 1 }],
  ['a sign-in page of the network answers instead of the hub', { kind: 'captivePortal' }],
];

for (const [name, fault] of answers) {
  test(`when ${name}, the submission arrives once`, async ({ computer, office }) => {
    const desk = await computer.startAtReview();
    office.network.inject(fault, { path: commandsPath });
    await signAndSave(desk);
    await expect
      .poll(() => office.network.seen.filter((one) => one.fault === fault.kind).length)
      .toBeGreaterThan(0);
    await syncNow(desk);
    await computer.expectDelivered(desk);
  });
}

test('a hub that finds it too large (413) is never said to have it, and takes it on another try', async ({
  computer,
  office,
}) => {
  const desk = await computer.startAtReview();
  office.network.inject({ kind: 'status', status: 413 }, { path: commandsPath });
  await signAndSave(desk);
  await desk.page.locator('a[href="#/outbox"]').first().click();
  const needsYou = desk.page.locator('[aria-labelledby=lane-needsYou]');
  await needsYou.waitFor();
  expect(await office.commands()).toEqual([]);
  await needsYou.locator('button').first().click();
  await computer.expectDelivered(desk);
});
