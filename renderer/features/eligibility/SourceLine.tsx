import { useTranslation } from 'react-i18next';

/** The first citation of a source, and whether there is more to it. */
export function shortSource(source: string): { readonly first: string; readonly more: boolean } {
  const [first = source] = source.split(/;\s|,\sas transcribed|\s\((?=Federal Register)/);
  return { first: first.trim(), more: first.trim() !== source.trim() };
}

/** Where a rule stands: the first citation, the rest one key away. The packs cite in English, as it was published. */
export function SourceLine({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const { first, more } = shortSource(source);
  const cited = (
    <>
      {t('eligibility.source')} <cite lang="en">{first}</cite>
    </>
  );
  if (!more) return <p className="why__source">{cited}</p>;
  return (
    <details className="why__source">
      <summary>
        {cited}
        <span className="why__more">{t('eligibility.moreSource')}</span>
      </summary>
      <p lang="en">{source}</p>
    </details>
  );
}
