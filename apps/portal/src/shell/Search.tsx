import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import classes from './Search.module.css';
import { closeSearch } from './search.ts';
import { type Find, useFinds } from './useFinds.ts';

/** Goes to any page and any candidate: words, arrows, Enter, which waits for what was typed to be looked up. */
export default function Search() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isGoing, setIsGoing] = useState(false);
  const { finds, isSettled } = useFinds(text);
  const index = Math.min(chosen, finds.length - 1);
  const listId = useId();
  const optionId = (find: Find | undefined) => (find === undefined ? undefined : `${listId}-${find.id}`);
  const go = (find: Find | undefined) => {
    if (find === undefined) return;
    closeSearch();
    find.go();
  };
  useEffect(() => {
    if (!isGoing || !isSettled) return;
    setIsGoing(false);
    go(finds[index]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') setIsGoing(true);
    else if (step !== undefined) setChosen((index + step + finds.length) % Math.max(finds.length, 1));
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={closeSearch} centered={false} yOffset="12vh" size={560} padding={0}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Go to">
        <div className={classes.field}>
          <Icon name="search" />
          <input
            data-autofocus
            className={classes.input}
            role="combobox"
            aria-label="Go to"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={optionId(finds[index])}
            autoComplete="off"
            placeholder="A page, a candidate, a skill…"
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              setChosen(0);
              setIsGoing(false);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div role="listbox" id={listId} aria-label="Found" className={classes.list}>
          {[...Map.groupBy(finds, ({ group }) => group)].map(([group, members]) => (
            <div key={group} role="group" aria-label={group}>
              <div className={classes.group} aria-hidden="true">
                {group}
              </div>
              {members.map((find) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
                <div
                  key={find.id}
                  id={optionId(find)}
                  role="option"
                  aria-selected={find === finds[index]}
                  className={classes.option}
                  onClick={() => go(find)}
                >
                  {find.label}
                  <span className={classes.aside}>{find.aside}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        {finds.length === 0 && <p className={classes.none}>Nothing is called that.</p>}
      </Modal.Content>
    </Modal.Root>
  );
}
