import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { commitOf, draftOf, rowOf } from './samples';
import { ana, expect, test } from './storeTest';

const canaries = ['Xochiquetzal', 'Zsuzsanna', '1958-02-29', '078-05-1120', '12 Pomegranate Court'];

/** As plain text, as the two-byte text of browsers, and inside base64 at each of its three offsets. */
function encodingsOf(canary: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + canary).toString('base64');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [Buffer.from(canary), Buffer.from(canary, 'utf16le'), ...base64];
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

async function findingsIn(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of await filesUnder(folder)) {
    const bytes = await readFile(file);
    for (const word of words) {
      if (encodingsOf(word).some((encoded) => bytes.includes(encoded)))
        found.push(`${word} in ${file}`);
    }
  }
  return found;
}

test('nothing of a person lies in the clear anywhere in the profile', async ({
  launch,
  profileFolder,
}) => {
  const store = await launch(ana);
  const [firstName, lastName, birthDate, ssn, street] = canaries;
  const row = rowOf(1, { firstName: firstName ?? '', lastName: lastName ?? '' });
  const content = { firstName, lastName, birthDate, ssn, street };
  await store.must('drafts.save', { ...draftOf(1, content), row });
  const record = { id: row.id, updatedAtMs: 1, contentJson: JSON.stringify(content) };
  await store.must('records.put', { records: [record] });
  await store.must('submission.commit', {
    ...commitOf(1),
    row: { ...row, status: 'submitted' },
    note: { initials: 'XZ', summary: `${firstName} ${lastName}` },
  });
  // Enough rows for segments, so that the packed form is searched too.
  const many = Array.from({ length: 400 }, (_, number) => ({
    ...rowOf(number + 2),
    firstName: firstName ?? '',
  }));
  await store.must('rows.put', { rows: many });
  await store.profile.close();
  expect(await findingsIn(profileFolder, canaries)).toEqual([]);
  // The sweep does find what is there: an id that is meant to be in the clear.
  expect((await findingsIn(profileFolder, [row.id])).length).toBeGreaterThan(0);
});
