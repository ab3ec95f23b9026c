import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import { expectedFields } from '#shared/domain/application/officialForm/index';
import { createBlankForm } from '../../../electron/forms/blankForm';
import { systemFiles } from '../../../electron/ports';
import { temporaryFolder } from '../../support/mainPorts';

/** A thread that reads "44 a b c" as a form of 44 pages with these fields, and anything else as none. */
async function desk() {
  const folder = await temporaryFolder();
  const chosen: { path: string | undefined } = { path: undefined };
  const thread = {
    inspect: (blank: Uint8Array) => {
      const [pages = '', ...fields] = Buffer.from(blank).toString().split(' ');
      const pageCount = Number(pages);
      return Promise.resolve(
        pageCount > 0 ? ok({ pageCount, fields }) : fail('unreadable' as const),
      );
    },
    fill: () => Promise.resolve(fail('unreadable' as const)),
  };
  const askFile = () => Promise.resolve(chosen.path);
  const blank = createBlankForm({ files: systemFiles, thread, askFile }, `${folder}/forms`);
  const choose = async (text: string) => {
    chosen.path = `${folder}/chosen.pdf`;
    await writeFile(chosen.path, text);
    return blank.choose();
  };
  return { blank, choose, chosen, folder };
}

const all = [...expectedFields()];

describe('the blank that an agency supplies', () => {
  it('is none until one is chosen, and a dialog that is closed changes nothing', async () => {
    const { blank } = await desk();
    expect(await blank.state()).toBeNull();
    expect(await blank.choose()).toEqual(ok({ chosen: false }));
    expect(await blank.state()).toBeNull();
  });

  it('is kept when it has the fields of the form, and tells which are missing', async () => {
    const { blank, choose, folder } = await desk();
    expect(await choose(`44 ${all.join(' ')}`)).toEqual(ok({ chosen: true }));
    expect(await blank.state()).toMatchObject({ sameEdition: true, missingFields: [] });
    expect(await readFile(`${folder}/forms/ccfrm604.pdf`, 'utf8')).toBe(`44 ${all.join(' ')}`);
    await choose(`40 ${all.slice(2).join(' ')}`);
    expect(await blank.state()).toMatchObject({
      pageCount: 40,
      sameEdition: false,
      missingFields: all.slice(0, 2),
    });
  });

  it('stays when the next choice is another form, or none', async () => {
    const { blank, choose } = await desk();
    await choose(`44 ${all.join(' ')}`);
    expect(await choose('12 name address')).toMatchObject({ error: { code: 'formUnreadable' } });
    expect(await choose('Dear family')).toMatchObject({ error: { code: 'formUnreadable' } });
    expect(await blank.state()).toMatchObject({ sameEdition: true });
  });
});
