import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of a container, which may lie about itself. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** The size that both directories give, where it is not the true one. */
  readonly declaredSize?: number;
  readonly stored?: boolean;
  /** The data come so many times over; packed, they take next to no room. */
  readonly times?: number;
}

/** Deflated data that come `times` over: one packed stretch, repeated, and the end of the stream. */
function deflated({ data, times = 1 }: ZipPart): Buffer {
  if (times === 1) return deflateRawSync(data);
  const stretch = deflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => stretch), Buffer.from([3, 0])]);
}

/** A ZIP container, byte by byte: libraries that write them do not tell lies. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as string);
    const packed = part.stored === true ? data : deflated(part);
    const name = Buffer.from(part.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    facts.writeUInt32LE(0x00210000, 6);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(part.declaredSize ?? data.length * (part.times ?? 1), 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, name]));
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, index, end]));
}
