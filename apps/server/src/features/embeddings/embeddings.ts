import { setTimeout as sleep } from 'node:timers/promises';
import {
  candidateText,
  decodeLocalModel,
  EmbeddingError,
  type EmbeddingProvider,
  geminiProvider,
  LEAST_TRAINING_TEXTS,
  localProvider,
  openAiProvider,
  postingText,
  type Sleep,
  type TextKind,
} from '@blacklight/embeddings';
import { type Embedding, quantizeEmbedding } from '@blacklight/matching';
import { Piscina } from 'piscina';
import type { EmbeddingSettings } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import { raiseAlert } from '../alerts/alerts.ts';
import {
  candidatesToEmbed,
  countActivePostings,
  currentModel,
  postingsToEmbed,
  replaceModel,
  samplePostings,
  storeCandidateEmbeddings,
  storePostingEmbeddings,
} from './queries.ts';

/** Texts that are embedded and stored at a time (system.md "Embedding Generation"). */
const BATCH_SIZE = 100;
/** Postings that the local model learns from at most. */
const MOST_TRAINING_POSTINGS = 10_000;
/** The local model is learned anew when there are this many times the postings of last time. */
const GROWTH = 2;

/** Keeps a vector of the current model with every posting and candidate. */
export class Embeddings {
  readonly #database: Database;
  readonly #settings: EmbeddingSettings;
  #provider: EmbeddingProvider;
  #trainedOn = 0;

  private constructor(database: Database, settings: EmbeddingSettings, provider: EmbeddingProvider) {
    this.#database = database;
    this.#settings = settings;
    this.#provider = provider;
  }

  /** With the model that the database holds, or the provider of the settings. */
  static async open(database: Database, settings: EmbeddingSettings): Promise<Embeddings> {
    if (settings.provider !== 'local') {
      const provider = remoteProviderOf(settings);
      const model = { name: provider.model, data: null, trained_on: null };
      await database.asPlatform((db) => replaceModel(db, model));
      return new Embeddings(database, settings, provider);
    }
    const embeddings = new Embeddings(database, settings, localProvider(null));
    await embeddings.#load();
    return embeddings;
  }

  get model(): string {
    return this.#provider.model;
  }

  /** @throws EmbeddingError when the provider cannot embed. */
  async embed(texts: readonly string[], kind: TextKind): Promise<Embedding[]> {
    const { model } = this.#provider;
    const vectors = await this.#provider.embed(texts, kind);
    return vectors.map((vector) => quantizeEmbedding(vector, model));
  }

  /** The same, with null for every text when the provider cannot: matching goes on without (decisions.md 37). */
  async embedOrNull(texts: readonly string[], kind: TextKind): Promise<(Embedding | null)[]> {
    if (texts.length === 0) return [];
    return this.embed(texts, kind).catch((error: unknown) => {
      if (error instanceof EmbeddingError) return texts.map(() => null);
      throw error;
    });
  }

  /**
   * Learns anew if the postings have outgrown the local model, then makes every vector that is missing or of
   * another model. A local model that is unusable is not stored: the one before stays, and an alert. A provider that fails after its retries leaves an alert and the rest for the next time
   * (decisions.md 37). Gives the number of vectors made.
   */
  async catchUp(): Promise<number> {
    const refused = await this.#learn().catch((error: unknown) => {
      if (error instanceof EmbeddingError) return error;
      throw error;
    });
    try {
      const made = (await this.#embedPostings()) + (await this.#embedCandidates());
      if (refused) throw refused;
      return made;
    } catch (error) {
      if (!(error instanceof EmbeddingError)) throw error;
      const alert = { kind: 'embedding_failed', subject: this.model, body: error.message, data: {} };
      await this.#database.asPlatform((db) => raiseAlert(db, alert));
      throw error;
    }
  }

  async #load(): Promise<void> {
    const stored = await this.#database.asPlatform(currentModel);
    if (stored?.data == null) return;
    try {
      this.#provider = localProvider(decodeLocalModel(stored.data));
      this.#trainedOn = stored.trained_on ?? 0;
    } catch (error) {
      // A model of another version of this program: the next catch-up learns a new one.
      if (!(error instanceof EmbeddingError)) throw error;
    }
  }

  async #learn(): Promise<void> {
    if (this.#settings.provider !== 'local') return;
    const texts = await this.#database.asPlatform(async (db) => {
      const available = Math.min(await countActivePostings(db), MOST_TRAINING_POSTINGS);
      if (available < Math.max(LEAST_TRAINING_TEXTS, GROWTH * this.#trainedOn)) return null;
      return (await samplePostings(db, MOST_TRAINING_POSTINGS)).map(postingText);
    });
    if (texts === null) return;
    const worker = new Piscina<string[], Uint8Array | null>({
      filename: new URL('./trainWorker.ts', import.meta.url).href,
      maxThreads: 1,
    });
    try {
      const data = await worker.run(texts);
      if (data === null) return;
      // A model that is refused here is not learned again before there are twice as many postings.
      this.#trainedOn = texts.length;
      const provider = localProvider(decodeLocalModel(data));
      const model = { name: provider.model, data: Buffer.from(data), trained_on: texts.length };
      await this.#database.asPlatform((db) => replaceModel(db, model));
      this.#provider = provider;
    } finally {
      await worker.destroy();
    }
  }

  async #embedPostings(): Promise<number> {
    for (let made = 0; ; ) {
      const postings = await this.#database.asPlatform((db) => postingsToEmbed(db, this.model, BATCH_SIZE));
      if (postings.length === 0) return made;
      const embeddings = await this.embed(postings.map(postingText), 'posting');
      await this.#database.asPlatform((db) => storePostingEmbeddings(db, postings, embeddings));
      made += postings.length;
    }
  }

  async #embedCandidates(): Promise<number> {
    for (let made = 0; ; ) {
      const candidates = await this.#database.acrossTenants((db) =>
        candidatesToEmbed(db, this.model, BATCH_SIZE),
      );
      if (candidates.length === 0) return made;
      const embeddings = await this.embed(candidates.map(candidateText), 'candidate');
      await this.#database.acrossTenants((db) => storeCandidateEmbeddings(db, candidates, embeddings));
      made += candidates.length;
    }
  }
}

/** The provider of these settings, which waits by `wait` before it tries again. */
export function remoteProviderOf(
  settings: Exclude<EmbeddingSettings, { provider: 'local' }>,
  wait: Sleep = sleep,
): EmbeddingProvider {
  return settings.provider === 'gemini'
    ? geminiProvider({ ...settings, sleep: wait })
    : openAiProvider({ ...settings, sleep: wait });
}
