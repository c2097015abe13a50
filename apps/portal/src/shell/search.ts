import { createSpotlight } from '@mantine/spotlight';

/** The search that goes anywhere (Cmd-K or Ctrl-K). */
export const [searchStore, search] = createSpotlight();

export const openSearch = () => search.open();
