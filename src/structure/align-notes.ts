/** A marker and a body that may belong together, by their indexes; `weight` > 0 says how well they do. */
export interface Pairing {
  readonly marker: number;
  readonly body: number;
  readonly weight: number;
}

/**
 * The heaviest set of pairings in which markers and bodies follow one another in the same order, each used once: notes
 * that restart in every chapter, lost bodies and digits that only look like markers all fall into place by it.
 * O(n log m) for n pairings and m bodies.
 */
export function alignInOrder(pairings: readonly Pairing[], bodies: number): Pairing[] {
  // Of one marker the later body comes first, so that a chain never takes two bodies for it.
  const ordered = [...pairings].sort((a, b) => a.marker - b.marker || b.body - a.body);
  const heaviest = new HeaviestBefore(bodies);
  const chains: Chain[] = [];
  for (const pairing of ordered) {
    const before = heaviest.upTo(pairing.body);
    const chain: Chain = { pairing, before, weight: pairing.weight + (chains[before]?.weight ?? 0) };
    chains.push(chain);
    heaviest.put(pairing.body, chains.length - 1, chain.weight);
  }
  const chosen: Pairing[] = [];
  for (let chain = chains[heaviest.upTo(bodies)]; chain !== undefined; chain = chains[chain.before])
    chosen.push(chain.pairing);
  return chosen.reverse();
}

interface Chain {
  readonly pairing: Pairing;
  /** Index of the chain that it goes on with; -1 for none. */
  readonly before: number;
  readonly weight: number;
}

/** A Fenwick tree: the heaviest chain that ends in a body before a given one. */
class HeaviestBefore {
  private readonly weights: Float64Array;
  private readonly chains: Int32Array;

  constructor(bodies: number) {
    this.weights = new Float64Array(bodies + 1);
    this.chains = new Int32Array(bodies + 1).fill(-1);
  }

  /** The heaviest chain over bodies of an index below `body`; -1 where there is none. */
  upTo(body: number): number {
    let best = -1;
    let weight = 0;
    for (let i = body; i > 0; i -= i & -i)
      if ((this.weights[i] ?? 0) > weight) {
        weight = this.weights[i] ?? 0;
        best = this.chains[i] ?? -1;
      }
    return best;
  }

  put(body: number, chain: number, weight: number): void {
    for (let i = body + 1; i < this.weights.length; i += i & -i)
      if (weight > (this.weights[i] ?? 0)) {
        this.weights[i] = weight;
        this.chains[i] = chain;
      }
  }
}
