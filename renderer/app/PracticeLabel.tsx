import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePracticeData } from '../packs/usePracticeData';

/** What the margin of every printed page says; a margin takes its words from the style of the page alone. */
const printedWords = '--desk-practice-words';

/** Numbers of practice are never quotes: said on every screen and on every printed page. */
export function PracticeLabel() {
  const { t } = useTranslation();
  const practice = usePracticeData();
  const words = practice ? t('shell.practice') : null;
  useEffect(() => {
    const { style } = document.documentElement;
    if (words !== null) style.setProperty(printedWords, JSON.stringify(words));
    return () => {
      style.removeProperty(printedWords);
    };
  }, [words]);
  return words === null ? null : <p className="desk-practice">{words}</p>;
}
