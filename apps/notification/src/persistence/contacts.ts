import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { DataKeys, decrypt, encrypt } from '#erasable';
import type { EntityManager } from 'typeorm';
import type { Addresses, ChannelName } from '../channels/channel.js';
import type { NoticeKind } from '../domain/notice.js';

/** Where somebody on the staff can be reached, and what they don't want to hear of beside their inbox. */
export interface Contact extends Addresses {
  readonly unwanted: readonly NoticeKind[];
}

interface ContactRow {
  readonly keyId: string;
  readonly encrypted: Buffer;
  readonly unwanted: NoticeKind[];
}

/** The ways by which somebody with these addresses can be told. */
export const channelsTo = ({ email, phone, wecom }: Addresses): ChannelName[] => [
  ...(email ? (['email'] as const) : []),
  ...(phone ? (['sms'] as const) : []),
  ...(wecom ? (['wecom'] as const) : []),
];

/** Staff's addresses: each under a key of their own, and nowhere else. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeys,
  ) {}

  /** The key is made before the command's transaction begins: it is in another database. */
  async sealed(person: string, { email, phone, wecom }: Addresses): Promise<{ keyId: string; encrypted: Buffer }> {
    const { keyId, key } = await this.keys.of(person);
    return { keyId, encrypted: encrypt(key, person, Buffer.from(JSON.stringify({ email, phone, wecom }))) };
  }

  async set(
    manager: EntityManager,
    person: string,
    contact: Contact,
    { keyId, encrypted }: { keyId: string; encrypted: Buffer },
    at: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO contact (person, channels, unwanted, key_id, encrypted, set_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (person) DO UPDATE SET channels = excluded.channels, unwanted = excluded.unwanted,
         key_id = excluded.key_id, encrypted = excluded.encrypted, set_at = excluded.set_at`,
      [person, channelsTo(contact), contact.unwanted, keyId, encrypted, at],
    );
  }

  /** Undefined where none was given, or it was erased. */
  async of(person: string): Promise<Contact | undefined> {
    const [row] = await this.database.query<ContactRow>(
      'SELECT key_id AS "keyId", encrypted, unwanted FROM contact WHERE person = $1',
      [person],
    );
    const state = row && (await this.keys.read([row.keyId])).get(row.keyId)!;
    if (!row || !state || 'erasedAt' in state) return undefined;
    const addresses = JSON.parse(decrypt(state.key, person, row.encrypted).toString()) as Addresses;
    return { ...addresses, unwanted: row.unwanted };
  }
}
