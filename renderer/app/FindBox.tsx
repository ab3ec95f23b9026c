import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { goTo } from '../ui/routing/route';
import { useFindText } from '../features/book-of-business';

/** Finds a consumer from anywhere: what is typed here is the search of the Book. */
export function FindBox() {
  const { t } = useTranslation();
  const { text, setText } = useFindText();
  const [focused, setFocused] = useState(false);
  return (
    <form
      role="search"
      className="desk-find"
      onSubmit={(event) => {
        event.preventDefault();
        goTo('book');
      }}
    >
      <label htmlFor="find" className="ds-u-visibility--screen-reader">
        {t('shell.find')}
      </label>
      <Icon name="search" />
      <input
        id="find"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={t('shell.find')}
        aria-keyshortcuts="/"
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value !== '') goTo('book');
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') document.getElementById('book-list')?.focus();
          if (event.key === 'Escape') setText('');
        }}
      />
      {!focused && text === '' && <kbd aria-hidden="true">/</kbd>}
    </form>
  );
}
