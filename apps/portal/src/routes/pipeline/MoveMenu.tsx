import { ActionIcon, Menu } from '@mantine/core';
import type { Application } from '../../data/applications.ts';
import { nameOf } from '../../data/candidates.ts';
import { MOVES } from '../../data/stages.ts';
import { Icon } from '../../parts/Icon.tsx';
import { APPLICATION_STATUSES } from '../../words.ts';
import type { Moves } from './useMoves.ts';

interface Properties {
  application: Application;
  moves: Moves;
  isOpen: boolean;
  onOpen: (is: boolean) => void;
}

const CLOSED_BY = ['mousedown', 'touchstart'];

/** Where an application can go, for who does not drag. */
export function MoveMenu({ application, moves, isOpen, onOpen }: Properties) {
  const { application_status } = application;
  if (application_status === 'ACCEPTED') return null;
  return (
    <Menu
      opened={isOpen}
      onChange={onOpen}
      position="bottom-end"
      shadow="md"
      width={180}
      transitionProps={{ duration: 0 }}
      // Not by keys, or the one that opens it closes it.
      clickOutsideEvents={CLOSED_BY}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`Move ${nameOf(application)}, ${application.title}`}
        >
          <Icon name="forward" size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {application_status === 'REJECTED' ? (
          <Menu.Item data-autofocus onClick={() => moves.takeBack(application)}>
            Take the rejection back
          </Menu.Item>
        ) : (
          MOVES[application_status].map((to, index) => (
            <Menu.Item
              key={to}
              data-autofocus={index === 0 || undefined}
              onClick={() => moves.start(application, to)}
            >
              {APPLICATION_STATUSES[to]}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
