/** The pictures beside words, 24×24, drawn with the pen of the text around them. Never alone but for "close". */
const shapes = {
  home: ['M4 11.5 12 5l8 6.5', 'M6 10v9h12v-9', 'M10 19v-5h4v5'],
  ledger: [
    'M6 4h11a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    'M8 4v16',
    'M11 9h4M11 13h4',
    'M18 8h2v3h-2M18 13h2v3h-2',
  ],
  procedures: ['M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17', 'M11 7h9M11 13h9M11 19h9'],
  document: ['M7 3h7l5 5v13H7z', 'M14 3v5h5', 'M10 13h6M10 17h6'],
  send: ['M4 12 20 4l-5 16-3.5-6.5z', 'M11.5 13.5 20 4'],
  consent: ['M6 3h9l4 4v14H6z', 'M9 12l2 2 4-4', 'M9 18h7'],
  key: ['M12 14a4 4 0 1 1-8 0 4 4 0 0 1 8 0z', 'M11 11l8-8M16 6l3 3M14 8l2 2'],
  settings: [
    'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
    'M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  ],
  office: ['M4 20V9l8-5 8 5v11z', 'M9 20v-6h6v6'],
  device: ['M3 6h12v9H3z', 'M1 18h14', 'M17 9h5v11h-5z'],
  search: ['M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0z', 'M20 20l-4.5-4.5'],
  phone: ['M6 3l3 1 1 4-2 2a12 12 0 0 0 6 6l2-2 4 1 1 3c0 2-2 3-4 3C10 21 3 14 3 7c0-2 1-4 3-4z'],
  lock: ['M5 11h14v9H5z', 'M8 11V8a4 4 0 0 1 8 0v3'],
  online: ['M4 10a12 12 0 0 1 16 0M7 13.5a7.5 7.5 0 0 1 10 0M10 17a3 3 0 0 1 4 0', 'M12 19.5h.01'],
  offline: ['M4 10a12 12 0 0 1 16 0M7 13.5a7.5 7.5 0 0 1 10 0M10 17a3 3 0 0 1 4 0', 'M5 3.5l14 17'],
  check: ['M5 12.5 10 17.5 19 7'],
  done: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M8 12.5l3 3 5-6'],
  warning: ['M12 4 2.5 20h19z', 'M12 10v5', 'M12 17.5h.01'],
  info: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M12 11v6M12 7.5h.01'],
  refused: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M6 6l12 12'],
  close: ['M6 6l12 12M18 6 6 18'],
  plus: ['M12 5v14M5 12h14'],
  down: ['M6 9l6 6 6-6'],
  up: ['M6 15l6-6 6 6'],
  right: ['M9 6l6 6-6 6'],
  left: ['M15 6l-6 6 6 6'],
  undo: ['M9 14 4 9l5-5', 'M4 9h10a6 6 0 0 1 0 12h-3'],
  print: ['M7 9V4h10v5', 'M3 9h18v8H3z', 'M7 14h10v6H7z'],
  table: ['M4 4h16v16H4z', 'M4 9.5h16M4 15h16M10 4v16'],
  calendar: ['M4 5h16v15H4z', 'M4 10h16M8 3v4M16 3v4'],
  mail: ['M3 5h18v14H3z', 'M4 7l8 6 8-6'],
  chat: ['M4 5h16v11H11l-4 4v-4H4z', 'M8 9h8M8 12h5'],
  post: ['M5 5h14M12 5v15M5 11h14'],
  people: [
    'M12.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z',
    'M2.5 20c.8-4 3-6 6.5-6s5.700 2 6.500 6',
    'M15.5 5.5a3.3 3.3 0 0 1 0 6.2M18 14.5c2 .8 3 2.700 3.500 5.500',
  ],
  person: ['M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0z', 'M4 21c1-5 4-7 8-7s7 2 8 7'],
  enter: ['M14 5h5v14h-5', 'M4 12h10M10 8l4 4-4 4'],
  leave: ['M10 5H5v14h5', 'M10 12h10M16 8l4 4-4 4'],
  swap: ['M4 9h14l-4-4M20 15H6l4 4'],
  tablet: ['M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M11 18h2'],
  heart: ['M12 20S4 15 4 9a4 4 0 0 1 8-1.5A4 4 0 0 1 20 9c0 6-8 11-8 11z'],
  link: ['M9 15l6-6M8 10l-3 3a4 4 0 0 0 6 6l3-3M16 14l3-3a4 4 0 0 0-6-6l-3 3'],
  edit: ['M4 20l1-5L16 4l4 4L9 19z', 'M13.5 6.5l4 4'],
  play: ['M8 5l11 7-11 7z'],
  clock: ['M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M12 7v5l3.5 2'],
  shield: ['M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z', 'M8.5 12l2.5 2.5L16 9.5'],
  folder: ['M3 6h6l2 2h10v11H3z'],
  eye: ['M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z', 'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z'],
  copy: ['M8 8h12v12H8z', 'M16 8V4H4v12h4'],
  talk: ['M4 5h16v11H10l-4 4v-4H4z'],
  help: [
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
    'M9.5 9.5a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700',
    'M12 16.5h.01',
  ],
} as const;

export type IconName = keyof typeof shapes;

interface IconProps {
  name: IconName;
  /** 16 beside text, 20 in buttons, 28 in pictures. */
  size?: 12 | 16 | 20 | 22 | 28;
  /** The colour of its role; otherwise that of the words around it. */
  tone?: Tone | undefined;
  /** Pixels further down: beside the first line of several. */
  drop?: number;
  className?: string | undefined;
}

type Tone = 'key' | 'sub' | 'ok' | 'ok-mark' | 'notice' | 'act' | 'wrong';

export function Icon({ name, size = 20, tone, drop, className }: IconProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth={size <= 12 ? 3 : 1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', marginTop: drop, color: tone && `var(--${tone === 'sub' ? 'text-sub' : tone})` }}
    >
      {shapes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
