import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { expectedFields } from '#shared/domain/application/officialForm/index';
import { fillForm, writeEntries, type FormOrder } from '../../../electron/forms/fillForm';
import { formFonts } from '../../../electron/forms/formFonts';
import { inspectBlank } from '../../../electron/forms/inspectBlank';
import { standInForm } from '../../support/forms/standInForm';
import { repositoryRoot } from '../engine/engineFixture';

const openSans = readFileSync(
  join(
    repositoryRoot,
    'node_modules/@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf',
  ),
);

type Entry = FormOrder['sheets'][number]['entries'][number];

const entry = (field: string, text: string | null, key = field): Entry => ({
  key,
  field,
  text,
  about: 'Rosa',
  label: 'Name',
  ticked: 'Yes',
});

async function opened(entries: readonly Entry[], fieldWidth = 130) {
  const without = (name: string) => !/^(person_lname|cov-p)/.test(name);
  const pdf = await PDFDocument.load(await standInForm({ fieldWidth, without }));
  const texts = entries.flatMap(({ text }) => text ?? []);
  const problems = writeEntries(pdf, await formFonts(pdf, openSans, texts), entries);
  return { form: pdf.getForm(), problems };
}

describe('filling the form in', () => {
  it('writes words into fields and ticks boxes', async () => {
    const { form, problems } = await opened([
      entry('person_lname_1', 'Núñez-Villaseñor'),
      entry('cov-p1-1', null),
    ]);
    expect(problems).toEqual([]);
    expect(form.getTextField('person_lname_1').getText()).toBe('Núñez-Villaseñor');
    expect(form.getCheckBox('cov-p1-1').isChecked()).toBe(true);
    expect(form.getCheckBox('cov-p1-2').isChecked()).toBe(false);
  });

  it('writes names in any letters that its wider font has', async () => {
    const names = ['Nguyễn Thị Ánh', 'Łukasz Čapek', 'Жанна Ёлкина', 'Ελένη'];
    const { form, problems } = await opened(
      names.map((name, index) => entry(`person_lname_${index + 1}`, name)),
    );
    expect(problems).toEqual([]);
    const written = names.map((_, index) => form.getTextField(`person_lname_${index + 1}`));
    expect(written.map((field) => field.getText())).toEqual(names);
  });

  it('cuts nothing: what is too long, or written in other signs, or has no field is told', async () => {
    const long = 'Aurelia Constantina Wilhelmina de la Cruz y Santillán';
    const { form, problems } = await opened(
      [
        entry('person_lname_1', long),
        entry('person_lname_2', '李小龍'),
        entry('person_lname_9', 'Muestra'),
        entry('person_lname_3', null),
      ],
      90,
    );
    expect(problems).toEqual([
      { key: 'person_lname_1', reason: 'noRoom' },
      { key: 'person_lname_2', reason: 'noSign' },
      { key: 'person_lname_9', reason: 'noField' },
      { key: 'person_lname_3', reason: 'noField' },
    ]);
    expect(form.getTextField('person_lname_1').getText()).toBe('see notes');
  });

  it('adds the copied pages and the notes behind the form, and leaves nothing to type over', async () => {
    const used = ['person_fname_1', 'deduction-1-13'];
    const blank = await standInForm({ without: (name) => !used.includes(name) });
    const order: FormOrder = {
      sheets: [
        {
          pages: null,
          entries: [entry('person_fname_1', 'Ada'), entry('person_lname_9', 'Muestra')],
        },
        { pages: [{ from: 5, to: 14 }], entries: [entry('person_fname_1', 'Eva')] },
        {
          pages: [
            { from: 17, to: 17 },
            { from: 30, to: 31 },
          ],
          entries: [entry('deduction-1-13', '10.00')],
        },
      ],
      notes: Array.from({ length: 90 }, (_, index) => ({
        about: `Person ${index % 3}`,
        label: 'A question that the form does not ask',
        text: `answer ${index}`,
      })),
    };
    const { pdf, problems } = await fillForm(blank, order, openSans);
    expect(problems).toEqual([{ key: 'person_lname_9', reason: 'noField' }]);
    const read = await inspectBlank(pdf);
    expect(read.fields).toEqual([]);
    expect(read.pageCount).toBe(44 + 10 + 1 + 2 + 2);
  });
});

describe('a blank form', () => {
  it('is known by its fields and pages', async () => {
    const { fields, pageCount } = await inspectBlank(await standInForm());
    expect(pageCount).toBe(44);
    expect(new Set(fields)).toEqual(new Set(expectedFields()));
  });

  it('is refused where it is no PDF', async () => {
    await expect(inspectBlank(Buffer.from('a letter'))).rejects.toThrow();
  });
});
