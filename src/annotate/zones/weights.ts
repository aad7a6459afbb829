import { type ZoneRole, zoneRole } from '../../layers/zones.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** A number has no more bits. */
const MOST_BITS = 31;

export const ROLES: readonly ZoneRole[] = zoneRole.options;

/** Features that count together beside what each counts alone: `date+past`. */
interface Pair {
  readonly name: string;
  readonly row: Float64Array;
  /** The bits of both. */
  readonly bits: number;
}

/** What features count for the roles; columns in the order of {@link ROLES}. */
export class ZoneWeights {
  private readonly rows = new Map<string, Float64Array>();
  /** Features that count for whatever role stands in question. */
  private readonly general = new Map<string, number>();

  /** By feature of a pair: its bit. */
  private readonly bits = new Map<string, number>();
  readonly pairs: readonly Pair[];

  constructor(store: ResourceStore) {
    for (const { form, cells } of store.lexicon('languages/mul', 'zone-weights').entries) {
      const weight = Number(cells.weight) || 0;
      const column = (ROLES as readonly string[]).indexOf(cells.role ?? '');
      if (column < 0) {
        this.general.set(form, weight);
        continue;
      }
      const row = this.rows.get(form) ?? new Float64Array(ROLES.length);
      row[column] = weight;
      this.rows.set(form, row);
    }
    this.pairs = [...this.rows].flatMap(([name, row]) => {
      const [first, second] = name.split('+');
      return first === undefined || second === undefined
        ? []
        : [{ name, row, bits: this.newBit(first) | this.newBit(second) }];
    });
  }

  /** What a unit gains in each role when the unit before it has that role. */
  staying(feature: string): Float64Array {
    const own = this.rows.get(feature);
    return new Float64Array(ROLES.length).map((_, role) => (this.general.get(feature) ?? 0) + (own?.[role] ?? 0));
  }

  of(feature: string): Float64Array | undefined {
    return this.rows.get(feature);
  }

  /** The bit of a feature that counts for more beside another; 0 of all others. */
  bitOf(feature: string): number {
    return this.bits.get(feature) ?? 0;
  }

  private newBit(feature: string): number {
    const bit = this.bits.get(feature) ?? 1 << this.bits.size;
    if (this.bits.size > MOST_BITS) throw new RangeError('zone-weights: too many features stand in pairs');
    this.bits.set(feature, bit);
    return bit;
  }
}
