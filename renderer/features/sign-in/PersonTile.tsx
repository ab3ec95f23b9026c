export interface PersonTileProps {
  readonly initials: string;
  readonly name: string;
  readonly detail: string;
  readonly attention?: boolean;
  readonly onPress: () => void;
}

/** One person to press. */
export function PersonTile({ initials, name, detail, attention, onPress }: PersonTileProps) {
  return (
    <li>
      <button type="button" className="person-tile" onClick={onPress}>
        <span className="person-tile__initials" aria-hidden="true">
          {initials}
        </span>
        <span className="person-tile__words">
          <strong>{name}</strong>
          <span className={attention ? 'desk-attention' : 'desk-muted'}>{detail}</span>
        </span>
      </button>
    </li>
  );
}

/** The first letters of the first and the last name; a remark such as "(practice)" is no name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => word?.charAt(0) ?? '').join('');
}
