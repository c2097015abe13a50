import { sharedValue } from '../sharedValue.ts';

const isOpen = sharedValue(false);

/** The search that goes anywhere (Cmd-K or Ctrl-K). */
export const openSearch = () => isOpen.set(true);
export const closeSearch = () => isOpen.set(false);
export const useSearching = isOpen.use;
