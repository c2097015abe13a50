import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect } from 'react';
import classes from './Rows.module.css';

interface Properties {
  count: number;
  /** Of a row, in pixels. */
  height: number;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  row: (index: number) => ReactNode;
  /** What a row shows, so that it keeps the focus when others come before it; undefined while that is not known. */
  idOf: (index: number) => number | string | undefined;
  /** Is told which rows are on the screen. */
  onShow: (first: number, last: number) => void;
}

const OVERSCAN = 12;

/** As many rows as there are, of which only those on the screen exist. */
export function Rows({ count, height, scroller, row, idOf, onShow }: Properties) {
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => height,
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN,
  });
  const shown = virtualizer.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onShow(first, last), [onShow, first, last]);
  useEffect(() => virtualizer.measure(), [height]);
  const keys = keysOf(shown, idOf);
  return (
    <div className={classes.all} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, start }, at) => (
        <div
          key={keys[at]}
          role="row"
          aria-rowindex={index + 2}
          className={classes.row}
          style={{ height, transform: `translateY(${start}px)` }}
        >
          {row(index)}
        </div>
      ))}
    </div>
  );
}

/** Pages read at different moments may hold the same row twice: the second is known by its place. */
function keysOf(shown: { index: number }[], idOf: Properties['idOf']): string[] {
  const taken = new Set<number | string>();
  return shown.map(({ index }) => {
    const id = idOf(index);
    if (id === undefined || taken.has(id)) return `at ${index}`;
    taken.add(id);
    return `of ${id}`;
  });
}
