import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { practicePassphrase } from '#shared/desktop/practice';
import {
  goToPlace,
  householdNames,
  pairWithHub,
  paymentFor,
  plantedBy,
  readHousehold,
  unlock,
  untilProved,
} from '../support/journey';
import { launchDesk, repositoryRoot, untilReady, type Desk } from '../support/launchDesk';
import { installFor, startOfficeHub, type OfficeHub } from '../support/officeHub';
import { createAlbum, type Album } from './album';
import { arrivalProblems, clearTextProblems } from './checks';
import { takeFamily, type TakenCase } from './family';

export interface DeliveredCase extends TakenCase {
  readonly savedAtMs: number;
  readonly receivedAtMs: number;
  readonly receipt: string;
}

export interface EventDay {
  readonly cases: readonly DeliveredCase[];
  readonly problems: readonly string[];
}

type Say = (text: string) => void;

/** The practice exchange answers this long after it was asked. */
const answerDelayMs = 500;
/** The family during whose interview the battery goes flat. */
const interruptedFamily = 1;

/** What is at hand during the day; after the power cut there is another desk. */
interface Day {
  readonly office: OfficeHub;
  readonly userData: string;
  readonly say: Say;
  desk: Desk;
  album: Album;
}

/** Pairs in the morning, works without a network, loses power once, and delivers at the end. */
export async function runEventDay(outputFolder: string, say: Say): Promise<EventDay> {
  const userData = await mkdtemp(path.join(tmpdir(), 'event-day-'));
  const office = await startOfficeHub({ delayMs: answerDelayMs });
  say('The office’s hub runs (practice exchange, PostgreSQL).');
  await installFor(office.network.url, userData);
  const desk = await launchDesk({ appDirectory: repositoryRoot, userData });
  const day: Day = { office, userData, say, desk, album: createAlbum(desk.page, outputFolder) };
  try {
    return await liveThrough(day, outputFolder);
  } catch (stopped) {
    await day.album.take('where-it-stopped').catch(() => undefined);
    const reason = stopped instanceof Error ? stopped.message : String(stopped);
    return { cases: [], problems: [`The day came to a stop: ${reason}`] };
  } finally {
    await day.desk.kill();
    await office.close();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function liveThrough(day: Day, outputFolder: string): Promise<EventDay> {
  await beginAtTheOffice(day);
  const taken: TakenCase[] = [];
  for (const [at, name] of householdNames.entries()) {
    const household = await readHousehold(name);
    day.say(`${household.title} …`);
    taken.push(
      await takeFamily({
        desk: () => day.desk,
        album: () => day.album,
        household,
        payment: paymentFor(at, household.answers),
        everyScreen: at === 0,
        cutPower: at === interruptedFamily ? () => cutPower(day, outputFolder) : undefined,
      }),
    );
    day.say('  saved on this computer.');
  }
  const cases = await deliver(day, taken);
  await day.desk.quit();
  const planted = taken.map(({ household, payment }) => plantedBy(household.answers, payment));
  const problems = [
    ...taken.flatMap((one) => one.problems),
    ...(await arrivalProblems(day.office, taken)),
    ...(await clearTextProblems(day.userData, planted)),
  ];
  day.say('Swept the whole profile for names, Social Security, card and account numbers.');
  return { cases, problems };
}

async function beginAtTheOffice({ desk, album, office, say }: Day): Promise<void> {
  await untilReady(desk.page);
  await album.take('set-up');
  await pairWithHub(desk.page, {
    hubUrl: office.network.url,
    code: office.invitationCode('enrollmentCounselor'),
    passphrase: practicePassphrase,
  });
  await album.take('home');
  office.goesDown();
  say('Paired with the hub in the morning. From here on there is no network.');
}

/** A flat battery: the whole process group dies at once; afterwards the same computer starts again. */
async function cutPower(day: Day, outputFolder: string): Promise<void> {
  const { pages } = day.album;
  await day.desk.kill();
  day.say('  kill -9 in the middle of the interview …');
  day.desk = await launchDesk({ appDirectory: repositoryRoot, userData: day.userData });
  day.album = createAlbum(day.desk.page, outputFolder, pages());
  await untilReady(day.desk.page);
  await day.album.take('unlock-after-power-cut');
  await unlock(day.desk.page, practicePassphrase);
  await day.album.take('home-after-power-cut');
  day.say('  … started again and unlocked.');
}

async function deliver(day: Day, taken: readonly TakenCase[]): Promise<readonly DeliveredCase[]> {
  const { desk, album, office, say } = day;
  await desk.page.locator('a[href="#/outbox"]').first().click();
  await desk.page.locator('.desk-page__actions button').first().waitFor();
  await album.take('outbox-offline');
  office.comesBack();
  say('The network is back.');
  await desk.page.locator('.desk-page__actions button').first().click();
  const delivered: DeliveredCase[] = [];
  for (const one of taken) delivered.push(await followCase(day, one));
  await goHome(desk);
  await album.take('home-evening');
  return delivered;
}

async function followCase(
  { desk, album, office, say }: Day,
  one: TakenCase,
): Promise<DeliveredCase> {
  const { page } = desk;
  await goToPlace(page, one.caseId, 'status');
  const received = await untilProved(page, 'received', 60_000);
  const confirmation = await untilProved(page, 'confirmed', 60_000);
  const receipt = received.split(' · ')[1] ?? '';
  say(`${one.household.title}: received (${receipt}), confirmed (${confirmation}).`);
  await album.take(`${one.household.name}-status`, 'inFull');
  await album.savePdf(desk.app, one.household.name);
  const arrived = (await office.commands()).find(({ caseId }) => caseId === one.caseId);
  return {
    ...one,
    receipt,
    savedAtMs: arrived?.sealedAtMs ?? Number.NaN,
    receivedAtMs: arrived?.receivedAtMs ?? Number.NaN,
  };
}

async function goHome({ page }: Desk): Promise<void> {
  await page.locator('a[href="#/"]').first().click();
  await page.locator('.desk-page__title').waitFor();
}
