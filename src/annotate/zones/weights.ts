import { type ZoneRole, zoneRole } from '../../layers/zones.ts';
import type { ResourceStore } from '../../resources/store.ts';

export const ROLES: readonly ZoneRole[] = zoneRole.options;

/** What features count for the roles; columns in the order of {@link ROLES}. */
export class ZoneWeights {
  private readonly rows = new Map<string, Float64Array>();
  /** Features that count for whatever role stands in question. */
  private readonly general = new Map<string, number>();

  /** Features that count together beside what each counts alone: `date+past`. */
  readonly pairs: readonly { readonly name: string; readonly first: string; readonly second: string }[];

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
    this.pairs = [...this.rows.keys()].flatMap((name) => {
      const [first, second] = name.split('+');
      return first === undefined || second === undefined ? [] : [{ name, first, second }];
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
}
