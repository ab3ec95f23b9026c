import type { DocumentStanding } from '#shared/desktop/channels/documents';
import type { DocumentItem } from '#shared/domain/application/index';
import { deliveryOf } from './delivery';
import type { Deliveries } from './delivery';
import { DocumentLine } from './DocumentLine';
import { standingOf } from './useStandings';

export interface DocumentActions {
  readonly look: (item: DocumentItem) => void;
  readonly export: (item: DocumentItem) => void;
  readonly remove: (item: DocumentItem) => void;
}

/** What every list of documents knows, whichever question they belong to. */
export interface DocumentFacts {
  readonly standings: readonly DocumentStanding[] | null;
  readonly deliveries: Deliveries | null;
  readonly actions: DocumentActions;
  /** A submitted application no longer changes. */
  readonly closed: boolean;
}

export interface DocumentListProps extends DocumentFacts {
  readonly items: readonly DocumentItem[];
  readonly className: string;
}

/** Documents one below the other, each with what can be done to it. */
export function DocumentList(props: DocumentListProps) {
  const { items, className, standings, deliveries, actions, closed } = props;
  return (
    <ul className={className}>
      {items.map((item) => (
        <DocumentLine
          key={item.id}
          item={item}
          standing={standingOf(standings, item)}
          delivery={deliveryOf(deliveries, item.fileId)}
          closed={closed}
          onLook={actions.look}
          onExport={actions.export}
          {...(closed ? {} : { onRemove: actions.remove })}
        />
      ))}
    </ul>
  );
}
