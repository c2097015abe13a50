import { createHash } from 'node:crypto';
import { DIMENSIONS, EmbeddingError } from '../provider.ts';
import type { LocalModel } from './localModel.ts';

/** Goes up with every change of the layout or of what a term is (`termsOf`): older models then do not fit. */
const FORMAT = 1;
const MAGIC = 0x4c_41_53_42;
const HEADER_LENGTH = 16;

/**
 * A model as bytes: four little-endian uint32 (magic, format, dimensions, number of terms), the scales (float32),
 * the values (int8), then the terms in UTF-8, one a line.
 */
export function encodeLocalModel({ dimensions, terms, scales, values }: LocalModel): Uint8Array {
  const names = new TextEncoder().encode(terms.join('\n'));
  const bytes = new Uint8Array(HEADER_LENGTH + scales.byteLength + values.byteLength + names.byteLength);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, FORMAT, dimensions, terms.length].entries())
    view.setUint32(4 * i, value, true);
  let at = HEADER_LENGTH;
  for (const scale of scales) {
    view.setFloat32(at, scale, true);
    at += 4;
  }
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
  bytes.set(names, at + values.byteLength);
  return bytes;
}

/**
 * What `encodeLocalModel` wrote.
 * @throws {EmbeddingError} `embedding_model_unreadable` for other bytes, an older format, and vectors that are not
 * finite: train a new model.
 */
export function decodeLocalModel(bytes: Uint8Array): LocalModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_LENGTH || view.getUint32(0, true) !== MAGIC)
    throw unreadable('not a local model');
  const format = view.getUint32(4, true);
  if (format !== FORMAT) throw unreadable(`format ${format}, not ${FORMAT}`);
  const dimensions = view.getUint32(8, true);
  if (dimensions > DIMENSIONS) throw unreadable(`${dimensions} dimensions`);
  const count = view.getUint32(12, true);
  const valuesAt = HEADER_LENGTH + 4 * count;
  const namesAt = valuesAt + count * dimensions;
  if (bytes.byteLength < namesAt) throw unreadable('cut short');

  const names = new TextDecoder().decode(bytes.subarray(namesAt));
  const terms = names === '' ? [] : names.split('\n');
  if (terms.length !== count) throw unreadable(`${terms.length} terms instead of ${count}`);
  const scales = Float32Array.from({ length: count }, (_, i) => view.getFloat32(HEADER_LENGTH + 4 * i, true));
  if (!scales.every(Number.isFinite)) throw unreadable('some of its vectors are no numbers');
  return { dimensions, terms, scales, values: new Int8Array(bytes.slice(valuesAt, namesAt).buffer) };
}

function unreadable(why: string): EmbeddingError {
  return new EmbeddingError(
    'embedding_model_unreadable',
    `The stored embedding model is unreadable: ${why}.`,
  );
}

/** Names a model by its content: the same texts give the same version. */
export function versionOf(model: LocalModel): string {
  return createHash('sha256').update(encodeLocalModel(model)).digest('hex').slice(0, 12);
}
