export * from './local/codec.ts';
export * from './local/localModel.ts';
export * from './local/localProvider.ts';
export * from './provider.ts';
export * from './remote/gemini.ts';
export * from './remote/openAi.ts';
export type { Sleep } from './remote/remoteProvider.ts';
export * from './texts.ts';
