/** Strokes of 16 × 16 pictures. */
const STROKES = {
  candidates:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.8a2.5 2.5 0 0 1 0 4.4M12 9.8c1.5.6 2.5 1.9 2.5 3.7',
  today: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3M5.5 10l1.7 1.6 3.3-3.1',
  jobs: 'M2 5h12v8.5H2zM5.5 5V3h5v2M2 8.5c3.5 2 8.5 2 12 0',
  pipeline: 'M2 2.5h3.5v11H2zM6.8 2.5h3.4v7.5H6.8zM11.5 2.5H14v4.5h-2.5z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  auto: 'M2 3h12v8H2zM6 14h4M8 11v3',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5 6 12l7.5-8',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  forward: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3M7 4 3 8l4 4',
  out: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.5 2.5 7 9',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  settings:
    'M2 4.5h6.5M11.5 4.5H14M8.5 4.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0M2 11.5h2.5M7.5 11.5H14M4.5 11.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0',
  import: 'M8 2v7.5M5 6.8l3 3 3-3M2.5 10.5v3h11v-3',
  queue: 'M2 3.5h12M2 8h7M2 12.5h7M13.8 10.3a1.8 1.8 0 1 1-.8-1.6M13.2 7.4v1.5h-1.5',
  key: 'M5.5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7.6 8.4 13.5 2.5M11 5l2 2',
  workflows:
    'M4 5.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM4 14.1a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM12 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM4 5.5v5M5.8 3.7H9a3 3 0 0 1 3 2.5',
  firms: 'M2.5 14V2.5h7V14M9.5 6.5h4V14M1.5 14h13M5 5.5h2M5 8.5h2M5 11.5h2',
  log: 'M3.5 1.5h9v13h-9zM6 5h4M6 8h4M6 11h2.5',
  statistics: 'M2 2v12h12M5 11V8M8.5 11V4.5M12 11V6.5',
  warning: 'M8 2 1.5 13.5h13L8 2ZM8 6.5v3.5M8 12v.2',
} as const;

export type IconName = keyof typeof STROKES;

/** Says nothing that the words beside it do not. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
