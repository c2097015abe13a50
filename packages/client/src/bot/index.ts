export { type BotOptions, type BotReport, BotStopped, runBot } from './bot.ts';
export { isForRole } from './forRole.ts';
export type { Posting, Search, Source } from './source.ts';
export { folderSource } from './sources/folder.ts';
export { together } from './sources/together.ts';
export { webSource } from './sources/webSource.ts';
export { wholeBoard } from './sources/wholeBoard.ts';
export { Web, type WebLimits } from './web.ts';
