/**
 * Writes the fixture of the current database version: `npx tsx test/store/writeFixture.ts <version>`.
 * Run once when a version is released; a released fixture is never written again.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildPage } from './harness/buildPage';
import { openProfile } from './harness/chromium';
import { servePage } from './harness/servePage';
import { caseIdOf, commandIdOf, commitOf, draftOf, rowOf } from './samples';
import { ana, openStore } from './storeTest';

const version = process.argv[2] ?? '';
if (!/^\d+$/.test(version)) throw new Error('name the version');
const scratch = await mkdtemp(path.join(os.tmpdir(), 'store-fixture-'));
await buildPage(path.join(import.meta.dirname, 'page'), path.join(scratch, 'page'));
const served = await servePage(path.join(scratch, 'page'));
const profile = await openProfile(path.join(scratch, 'profile'), served.url);
const page = await profile.newPage();
await openStore(page, ana);
const change = {
  id: 'change-0001',
  caseId: caseIdOf(1),
  commandId: commandIdOf(9),
  madeAt: '2026-11-03T10:00:00Z',
  practice: true,
  kind: 'enrollmentConfirmed' as const,
  confirmationNumber: 'PRACTICE-C-1',
};
const dumped = await page.evaluate(
  async ({ draft, commit, row, applied }) => {
    const { client } = window.underTest;
    await client?.call('drafts.save', draft);
    await client?.call('submission.commit', commit);
    await client?.call('rows.put', { rows: [row] });
    await client?.call('changes.apply', applied);
    return window.underTest.dump('work');
  },
  {
    draft: draftOf(1, { writtenBy: `version ${version}` }),
    commit: commitOf(1),
    row: rowOf(2),
    applied: { counselorId: ana.id, cursor: '1', changes: [change] },
  },
);
const target = path.join(import.meta.dirname, 'fixtures', `work-v${version}.json`);
await mkdir(path.dirname(target), { recursive: true });
await writeFile(target, `${JSON.stringify(dumped, null, 2)}\n`);
await profile.close();
await served.stop();
await rm(scratch, { recursive: true, force: true });
