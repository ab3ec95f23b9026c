/** Line drawings of 24 × 24; always beside words, so they are hidden from screen readers. */
const drawings = {
  home: 'M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  outbox: 'M4 14v5h16v-5M12 4v11M7.5 8.5 12 4l4.5 4.5',
  dayEnd: 'M4 18h16M7 18a5 5 0 0 1 10 0M12 5v4M4.5 11.5l2 1.5M19.5 11.5l-2 1.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
  waiting: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  sending: 'M4 12h14M13 6.5 18.5 12 13 17.5',
  received: 'M5 12.5 10 17 19 7.5',
  confirmed: 'M3 12.5 7.5 17 15 8.5M11.5 15.5l1.5 1.5 8-9',
  attention: 'M12 4 3 19.5h18zM12 10v4.5M12 16.8v.4',
  close: 'M6 6l12 12M18 6 6 18',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  add: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  shield: 'M12 3.5 19 6v6c0 4.5-3 7.5-7 8.5-4-1-7-4-7-8.5V6z',
  drive: 'M4 14h16v5H4zM6 14l2-8h8l2 8M16.5 16.5h.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  hub: 'M7 17h10a4 4 0 0 0 .5-8 5.5 5.5 0 0 0-10.6 1A3.6 3.6 0 0 0 7 17z',
} as const;

export type IconName = keyof typeof drawings;

/** One line drawing in the colour of its text. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="desk-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
