import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Work that is done once more whenever it has been woken since it last began: one run at a time, and however many
 * wakings come during a run, one more run follows. It is done in the context of the constructor, not of who wakes it.
 */
export class Background {
  readonly #work: () => Promise<unknown>;
  readonly #onError: (error: unknown) => void;
  readonly #inOwnContext = AsyncLocalStorage.snapshot();
  #running: Promise<void> | null = null;
  #isWanted = false;

  constructor(work: () => Promise<unknown>, onError: (error: unknown) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  wake(): void {
    this.#isWanted = true;
    this.#running ??= this.#inOwnContext(() => this.#run());
  }

  /** Resolves when no run is under way or wanted. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        await this.#work();
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#running = null;
  }
}
