import { TELLING, type WordFeatures } from './word-features.ts';

/** A stretch between two signs: the kinds of its words as bits, `undefined` where there is none, and how many they are. */
interface Chunk {
  readonly kind: number | undefined;
  readonly size: number;
}

/** The stretches between signs that the words of an entry stand in. */
export class Chunks {
  /** By word, which stretch it stands in. */
  private readonly of: Int32Array;
  private readonly chunks: readonly Chunk[];
  private readonly keys: readonly number[];

  /** @param number gives each description of stretches a number of its own */
  constructor(infos: readonly WordFeatures[], number: (description: string) => number) {
    this.of = new Int32Array(infos.length);
    const kinds: number[] = [0];
    const lengths: number[] = [0];
    infos.forEach((info, i) => {
      const now = kinds.length - 1;
      this.of[i] = now;
      lengths[now] = (lengths[now] ?? 0) + 1;
      kinds[now] = (kinds[now] ?? 0) | info.telling;
      if (!info.parts) return;
      kinds.push(0);
      lengths.push(0);
    });
    this.chunks = kinds.map((kind, chunk) => ({ kind, size: Math.min(lengths[chunk] ?? 0, 6) }));
    const described = this.chunks.map(keyOf);
    this.keys = described.map((here, chunk) =>
      number(`${described[chunk - 1] ?? keyOf(NONE)} ${here} ${described[chunk + 1] ?? keyOf(NONE)}`),
    );
  }

  /** Stretches of the same key have the same names of features. */
  keyAt(word: number): number {
    return this.keys[this.of[word] ?? 0] ?? -1;
  }

  namesAt(word: number): string[] {
    const chunk = this.of[word] ?? 0;
    const here = this.chunks[chunk] ?? NONE;
    return [
      `chunk-size=${here.size}`,
      ...chunkNames('chunk-1:', this.chunks[chunk - 1] ?? NONE),
      ...chunkNames('chunk:', here),
      ...chunkNames('chunk+1:', this.chunks[chunk + 1] ?? NONE),
    ];
  }
}

const NONE: Chunk = { kind: undefined, size: 0 };

/** Of a stretch of known kinds the size tells nothing more, but of the one that a word stands in. */
const keyOf = ({ kind, size }: Chunk): string => (kind === undefined ? '-' : `${kind}.${size}`);

function chunkNames(prefix: string, { kind, size }: Chunk): string[] {
  if (kind === undefined) return [`${prefix}none`];
  if (kind === 0) return [`${prefix}plain ${size}`];
  return TELLING.filter((_, index) => (kind & (1 << index)) !== 0).map((name) => prefix + name);
}
