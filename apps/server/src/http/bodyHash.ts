import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Hashes the body of a request while others read it, holding none of it. The boundary of a form counts as nothing,
 * since every sending makes up another.
 */
export class BodyHash {
  readonly #request: IncomingMessage;
  readonly #hash = createHash('sha256');
  readonly #boundary: Buffer | null;
  /** What may be the beginning of a boundary. */
  #rest: Buffer = Buffer.alloc(0);
  #isWhole: boolean;
  #digest: Buffer | undefined;

  /** To be made before the first byte is read. */
  constructor(request: IncomingMessage) {
    this.#request = request;
    const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type } = request.headers;
    this.#isWhole = encoding === undefined && (length === undefined || length === '0');
    this.#boundary = boundaryOf(type);
    // Listening alone would make the bytes flow before their reader is there.
    request.pause();
    request.on('data', (chunk: Buffer) => this.#add(chunk));
    request.once('end', () => {
      this.#isWhole = true;
    });
  }

  /** Whether the body has been read to its end. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Reads what nobody has read. Gives up when the sender goes away, or has tried the patience for so many ms. */
  async readRest({ ms, patience }: { ms: number; patience: 'with silence' | 'altogether' }): Promise<void> {
    if (this.#isWhole || this.#request.destroyed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const givingUp = setTimeout(resolve, ms);
    if (patience === 'with silence') this.#request.on('data', () => givingUp.refresh());
    for (const event of ['end', 'close', 'error']) this.#request.once(event, () => resolve());
    this.#request.resume();
    await promise;
    clearTimeout(givingUp);
  }

  /** 32 bytes, of a whole body. */
  get digest(): Buffer {
    this.#digest ??= this.#hash.update(this.#rest).digest();
    return this.#digest;
  }

  #add(chunk: Buffer): void {
    const boundary = this.#boundary;
    if (boundary === null) {
      this.#hash.update(chunk);
      return;
    }
    let bytes = Buffer.concat([this.#rest, chunk]);
    for (let at = bytes.indexOf(boundary); at !== -1; at = bytes.indexOf(boundary)) {
      this.#hash.update(bytes.subarray(0, at)).update('\0');
      bytes = bytes.subarray(at + boundary.length);
    }
    const settled = Math.max(0, bytes.length - boundary.length + 1);
    this.#hash.update(bytes.subarray(0, settled));
    this.#rest = bytes.subarray(settled);
  }
}

function boundaryOf(type = ''): Buffer | null {
  const [, quoted, plain] = /^multipart\/.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  return boundary === undefined ? null : Buffer.from(boundary, 'latin1');
}
