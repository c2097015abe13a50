import { encodeLocalModel, trainLocalModel } from '@blacklight/embeddings';

/** Entry of the worker thread that learns the local model, which takes seconds to a minute. */
export default (texts: string[]): Uint8Array | null => {
  const model = trainLocalModel(texts);
  return model === null ? null : encodeLocalModel(model);
};
