/** Somebody who never touches the mouse: answers what has the focus, and counts every key. */
import type { Page } from '@playwright/test';
import { pacificDate } from '#shared/base/clock';
import { visibleFields } from '#shared/domain/application/steps/visibleFields';
import type { ToldFamily } from '../../support/journey';
import { controlsOf, type ScreenControl } from '../../support/journey/controls';
import { PersonIds, wantedFor } from '../../support/journey/wanted';

export interface Typed {
  readonly keystrokes: number;
  /** The questions that were answered by a key, each once. */
  readonly answered: number;
  /** The family's questions that were in sight, answered by a key or not; none that is folded away. */
  readonly inSight: number;
}

/** The screen as it stands: the step, its controls, and which of them has the focus. */
interface Screen {
  readonly step: string;
  readonly controls: readonly ScreenControl[];
  readonly at: ScreenControl | undefined;
  /** The rows that may be answered like the one before. */
  readonly dittos: readonly string[];
}

/** What the paper asks although nothing requires it; other blanks stay blank, as they may. */
const askedOnPaper =
  /^(contact\.|otherPrograms\.|voter\.|persons\.\d+\.(life\.primaryCaretakerPersonId|citizenship\.))/;

/** What the enroller is, and what the form only prints to be read, are no questions to the family. */
const notOfFamily = /^(enroller|attestations)\./;

/** The boxes of one question count as one, as they do on paper. */
function questionOf(name: string): string {
  return name.replace(
    /^(.+\.(?:medicareEnrollment|races|hispanicOrigin|urgentNeed|dependentPersonIds|caretakerForPersonIds))\..*$/,
    '$1',
  );
}

const turnsAtMost = 900;
const patienceMs = 15_000;

export class Typist {
  #keystrokes = 0;
  readonly #answered = new Set<string>();
  readonly #inSight = new Set<string>();
  readonly #ids = new PersonIds();
  readonly #page: Page;
  readonly #family: ToldFamily;
  readonly #required: readonly string[];

  constructor(page: Page, family: ToldFamily) {
    this.#page = page;
    this.#family = family;
    this.#required = visibleFields(family.answers, { today: pacificDate(Date.now()) })
      .filter(({ required }) => required)
      .map(({ path }) => path);
  }

  get typed(): Typed {
    return {
      keystrokes: this.#keystrokes,
      answered: this.#answered.size,
      inSight: this.#inSight.size,
    };
  }

  /** From the step on screen to the estimate. */
  async walk(): Promise<void> {
    for (let turn = 0; turn < turnsAtMost; turn += 1) {
      const screen = await this.#look();
      if (!screen) return;
      await this.#act(screen);
    }
    throw new Error('The interview does not come to an end by keyboard.');
  }

  /** Every key that goes down counts, a modifier as well. */
  async #press(key: string): Promise<void> {
    this.#keystrokes += key.split('+').length;
    await this.#page.keyboard.press(key);
  }

  async #type(text: string): Promise<void> {
    this.#keystrokes += text.length;
    await this.#page.keyboard.type(text);
  }

  async #look(): Promise<Screen | null> {
    const form = this.#page.locator('form[data-step]');
    if ((await form.count()) === 0) return null;
    const step = (await form.getAttribute('data-step')) ?? '';
    const controls = await controlsOf(form);
    const focus = await this.#page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return { name: element?.name ?? '', value: element?.value ?? '' };
    });
    const same = (one: ScreenControl) =>
      one.name === focus.name && (one.type !== 'radio' || one.value === focus.value);
    const dittos = await this.#page
      .locator('[data-testid^="same-"]')
      .evaluateAll((all) => all.map((one) => (one.getAttribute('data-testid') ?? '').slice(5)));
    for (const { name, folded } of controls) {
      if (!folded && !notOfFamily.test(name)) this.#inSight.add(questionOf(name));
    }
    if (step === 'roster') this.#learn(controls);
    const contact = controls.find(({ name }) => name === 'primaryContactPersonId');
    const { primaryContactPersonId } = this.#family.answers;
    if (contact?.value && primaryContactPersonId) {
      this.#ids.learn(primaryContactPersonId, contact.value);
    }
    return { step, controls, at: controls.find(same), dittos };
  }

  /** People stand in the roster in the order of the family. */
  #learn(controls: readonly ScreenControl[]): void {
    const rows = [...new Set(controls.map(({ row }) => row))].filter((row) =>
      row.startsWith('persons.'),
    );
    this.#family.answers.persons.forEach(({ id }, index) => {
      const row = rows[index];
      if (row) this.#ids.learn(id, row.replace('persons.', ''));
    });
  }

  #wanted(control: ScreenControl): string | boolean | undefined {
    const isAsked =
      askedOnPaper.test(control.name) ||
      control.name.startsWith('attestations.') ||
      this.#required.some((path) => control.name === path || control.name.startsWith(`${path}.`));
    if (!isAsked) return undefined;
    const wanted = wantedFor(this.#family.answers, control, this.#ids);
    // A flag that has to be answered is a yes or a no on screen.
    if (control.type === 'radio' && typeof wanted === 'boolean') return wanted ? 'yes' : 'no';
    return wanted;
  }

  /** Still to be answered: a wanted choice that is not made, a wanted text where there is none. */
  #isDue(control: ScreenControl, controls: readonly ScreenControl[]): boolean {
    const wanted = this.#wanted(control);
    if (wanted === undefined || wanted === false || control.folded) return false;
    if (control.type === 'radio') {
      const group = controls.filter(({ name }) => name === control.name);
      return wanted === control.value && !group.some(({ checked }) => checked);
    }
    return control.type === 'checkbox' ? !control.checked : control.value === '';
  }

  async #act(screen: Screen): Promise<void> {
    const { at, controls, dittos, step } = screen;
    const due = controls.filter((control) => this.#isDue(control, controls));
    const ownDue = due.filter(({ row }) => row === at?.row);
    if (at && dittos.includes(at.row) && this.#isSame(at.row, ownDue, step)) {
      for (const { name } of ownDue) this.#answered.add(questionOf(name));
      return this.#press('Control+d');
    }
    const target = due.find(({ name }) => name === at?.name);
    if (at && target) return this.#answer(target, controls);
    const isGroup = at?.type === 'checkbox' && due.some((one) => this.#isSameGroup(one, at));
    const box = due.find((one) => at && this.#isSameGroup(one, at));
    if (isGroup && box) return this.#answer(box, controls);
    if (step === 'roster' && due.length === 0 && this.#rosterLacks(controls)) {
      return this.#press('Alt+a');
    }
    return this.#goTo(due, screen);
  }

  #isSameGroup(one: ScreenControl, at: ScreenControl): boolean {
    const list = (name: string) => name.slice(0, name.lastIndexOf('.'));
    return one.type === 'checkbox' && list(one.name) === list(at.name);
  }

  #rosterLacks(controls: readonly ScreenControl[]): boolean {
    const rows = new Set(
      controls.map(({ row }) => row).filter((row) => row.startsWith('persons.')),
    );
    return rows.size < this.#family.answers.persons.length;
  }

  /** Whether pointing at the person before says nothing but the truth, and spares a key. */
  #isSame(row: string, due: readonly ScreenControl[], step: string): boolean {
    const { persons } = this.#family.answers;
    const index = persons.findIndex(({ id }) => `persons.${this.#ids.onScreen(id)}` === row);
    if (index < 1 || due.length === 0) return false;
    if (step === 'roster' && !(this.#lacksName(due) && this.#sharesName(index))) return false;
    return due
      .filter(({ type }) => type === 'radio' || type === 'checkbox' || type.startsWith('select'))
      .every((control) => {
        const name = control.name.replace(`persons.${index}.`, `persons.${index - 1}.`);
        const earlier = this.#wanted({ ...control, name });
        // What the one before was not asked is not taken over, and asked all the same.
        return earlier === undefined || earlier === this.#wanted(control);
      });
  }

  #lacksName(due: readonly ScreenControl[]): boolean {
    return due.some(({ name }) => name.endsWith('.lastName'));
  }

  #sharesName(index: number): boolean {
    const { persons } = this.#family.answers;
    return persons[index]?.name?.lastName === persons[index - 1]?.name?.lastName;
  }

  async #answer(control: ScreenControl, controls: readonly ScreenControl[]): Promise<void> {
    this.#answered.add(questionOf(control.name));
    const wanted = this.#wanted(control);
    if (control.type === 'radio') {
      const group = controls.filter(({ name }) => name === control.name);
      return this.#press(String(group.findIndex(({ value }) => value === wanted) + 1));
    }
    if (control.type === 'checkbox') {
      if (control.name.startsWith('attestations.')) return this.#press('y');
      const boxes = controls.filter((one) => this.#isSameGroup(one, control));
      return this.#press(String(boxes.findIndex(({ name }) => name === control.name) + 1));
    }
    if (control.tag === 'select') return this.#select(control.name, String(wanted));
    return this.#type(String(wanted).replaceAll('/', ''));
  }

  /** The fewest letters of the words that lead the list to the choice. */
  async #select(name: string, value: string): Promise<void> {
    const options = await this.#page.locator(`select[name="${name}"] option`).evaluateAll((all) =>
      all.map((one) => ({
        value: (one as HTMLOptionElement).value,
        words: one.textContent ?? '',
      })),
    );
    const words = options.find((one) => one.value === value)?.words ?? '';
    const leads = (length: number) =>
      options.find((one) =>
        one.words.toLowerCase().startsWith(words.slice(0, length).toLowerCase()),
      )?.value === value;
    const length = [...words].findIndex((_, at) => leads(at + 1)) + 1;
    await this.#type(words.slice(0, length).toLowerCase());
  }

  /** Enter to the next question that has to be answered; Tab to one that may stay blank. */
  async #goTo(due: readonly ScreenControl[], { at, controls, step }: Screen): Promise<void> {
    const place = at ? controls.indexOf(at) : -1;
    const next = due.find((control) => controls.indexOf(control) > place);
    if (!next || this.#required.some((path) => next.name.startsWith(path))) {
      return this.#enter(step, next === undefined);
    }
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await this.#press('Tab');
      const name = await this.#page.evaluate(
        () => (document.activeElement as HTMLInputElement | null)?.name ?? '',
      );
      if (name === next.name) return;
    }
    throw new Error(`No key leads to ${next.name}`);
  }

  /** Where the step ends, the next one has to be there before anything is typed. */
  async #enter(step: string, isLast: boolean): Promise<void> {
    await this.#press('Enter');
    if (!isLast) return;
    const left = this.#page.waitForFunction(
      (from) => document.querySelector<HTMLElement>('form[data-step]')?.dataset['step'] !== from,
      step,
      { timeout: patienceMs },
    );
    await left.catch(async () => {
      const asked = await this.#page.evaluate(() =>
        document.activeElement?.outerHTML.slice(0, 200),
      );
      throw new Error(`Enter does not leave ${step}, but goes to ${asked ?? 'nothing'}`);
    });
  }
}
