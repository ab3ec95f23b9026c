import { useTranslation } from 'react-i18next';

/** The first citation of a source, and whether there is more to it. */
export function shortSource(source: string): { readonly first: string; readonly more: boolean } {
  const [first = source] = source.split(/;\s|,\sas transcribed|\s\((?=Federal Register)/);
  return { first: first.trim(), more: first.trim() !== source.trim() };
}

/** Where a rule stands: the first citation, the rest one key away. */
export function SourceLine({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const { first, more } = shortSource(source);
  if (!more) return <p className="why__source">{first}</p>;
  return (
    <details className="why__source">
      <summary>
        {first}
        <span className="why__more">{t('eligibility.moreSource')}</span>
      </summary>
      <p>{source}</p>
    </details>
  );
}
